using CaseTracker.Application.Abstractions;
using FluentValidation;

namespace CaseTracker.Application.Common;

/// <summary>Validation rules that many requests share.</summary>
internal static class Rules
{
    internal static IRuleBuilderOptions<T, string> RequiredText<T>(this IRuleBuilder<T, string> rule, int maxLength) =>
        rule.NotEmpty().WithMessage("This is required.").MaximumLength(maxLength).WithMessage($"At most {maxLength} characters.").Must(BePlain).WithMessage("Control characters are not allowed.");

    internal static IRuleBuilderOptions<T, string> OptionalText<T>(this IRuleBuilder<T, string> rule, int maxLength) =>
        rule.NotNull().WithMessage("This may be empty but not null.").MaximumLength(maxLength).WithMessage($"At most {maxLength} characters.").Must(BePlain).WithMessage("Control characters are not allowed.");

    internal static IRuleBuilderOptions<T, string> CodeOf<T>(this IRuleBuilder<T, string> rule, IReferenceCodes codes, string system, DateOnly on) =>
        rule.Must(code => code is not null && codes.IsValid(system, code, on)).WithMessage("Choose one from the list.");

    internal static IRuleBuilderOptions<T, string> CodeOrNothing<T>(this IRuleBuilder<T, string> rule, IReferenceCodes codes, string system, DateOnly on) =>
        rule.Must(code => code is not null && (code.Length == 0 || codes.IsValid(system, code, on))).WithMessage("Choose one from the list.");

    internal static IRuleBuilderOptions<T, IReadOnlyList<string>> Codes<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule, int most) =>
        rule.NotNull().WithMessage("This may be empty but not null.").Must(all => all is null || all.Count <= most).WithMessage($"At most {most}.");

    /// <summary>ISO 3166-1 alpha-2.</summary>
    internal static IRuleBuilderOptions<T, string> Country<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotNull().Matches("^[A-Z]{2}$").WithMessage("Country codes of two capital letters, as in RO.");

    private static bool BePlain(string? text) => text is null || !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
}
