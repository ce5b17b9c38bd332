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

    private static bool BePlain(string? text) => text is null || !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
}
