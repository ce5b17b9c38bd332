using CaseTracker.Application.Common.Paging;
using FluentValidation;

namespace CaseTracker.Application.Victims;

/// <summary>Validation rules that requests about victims share.</summary>
internal static class VictimRules
{
    internal static IRuleBuilderOptions<T, int?> PageLimit<T>(this IRuleBuilder<T, int?> rule) =>
        rule.Must(limit => limit is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");

    /// <summary>A day on which something has happened: given, and not after today.</summary>
    internal static IRuleBuilderOptions<T, DateOnly> PastDay<T>(this IRuleBuilder<T, DateOnly> rule, DateOnly today) =>
        rule.NotEmpty().WithMessage("Give a day.").LessThanOrEqualTo(today).WithMessage("This day is in the future.");

    /// <summary>ISO 639-1 or 639-3 in small letters, or nothing.</summary>
    internal static IRuleBuilderOptions<T, string> OptionalLanguage<T>(this IRuleBuilder<T, string> rule) =>
        rule.Matches("^([a-z]{2,3})?$").WithMessage("A language code of two or three letters, as in ro or rom.");
}
