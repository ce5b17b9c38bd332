using CaseTracker.Domain.Cases;
using FluentValidation;

namespace CaseTracker.Application.Dashboards;

/// <summary>Which of the open cases are meant; null leaves a question open.</summary>
/// <param name="Form">Code of the list TypeOfExploitation.</param>
/// <param name="Age">Key of <see cref="CaseloadBands.Ages"/>.</param>
/// <param name="StageAge">Key of <see cref="CaseloadBands.StageAges"/>.</param>
public sealed record CaseloadFilter(Guid? Lead = null, string? Stage = null, string? Form = null, string? Age = null, string? StageAge = null)
{
    public static readonly CaseloadFilter None = new();

    internal bool Holds(CarriedCase c, DateOnly today, DateTimeOffset now) =>
        (Lead is null || c.LeadId == Lead) && (Stage is null || c.Stage == Stage) && (Form is null || c.Forms.Contains(Form))
        && (Age is null || CaseloadBands.Of(CaseloadBands.Ages, c.AgeDays(today)).Key == Age) && (StageAge is null || CaseloadBands.Of(CaseloadBands.StageAges, c.StageDays(now)).Key == StageAge);
}

internal sealed class CaseloadFilterValidator : AbstractValidator<CaseloadFilter>
{
    public CaseloadFilterValidator()
    {
        _ = RuleFor(f => f.Stage).Must(s => s is null || CaseStages.IsKnown(s)).WithMessage("Choose a code of the list CaseStage.");
        _ = RuleFor(f => f.Age).Must(a => a is null || CaseloadBands.Ages.Any(b => b.Key == a)).WithMessage("There is no such span.");
        _ = RuleFor(f => f.StageAge).Must(a => a is null || CaseloadBands.StageAges.Any(b => b.Key == a)).WithMessage("There is no such span.");
    }
}
