using FluentValidation;

namespace CaseTracker.Application.Hearings;

/// <summary>Validation rules that requests about hearings share.</summary>
internal static class HearingRules
{
    private const int EarliestYear = 2000;
    private const int LatestYear = 2199;

    internal static IRuleBuilderOptions<T, DateTimeOffset> HearingTime<T>(this IRuleBuilder<T, DateTimeOffset> rule) =>
        rule.Must(at => at.Year is >= EarliestYear and <= LatestYear).WithMessage("Say when it begins.");
}
