using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Proof;
using CaseTracker.Domain.Suspects.Stages;
using FluentValidation;

namespace CaseTracker.Application.Suspects.Stages;

/// <summary>Where to, and why.</summary>
/// <param name="Stage">Code of the list CaseStage.</param>
/// <param name="ProofReason">Why they are charged although an element is unproved or rests on testimony alone; empty where that is not so.</param>
/// <param name="On">Since when; null: today. The day of the final judgment, for FINAL.</param>
/// <param name="BlockedBy">Code of the list BlockReason: what a suspended one waits for.</param>
/// <param name="ExpectedBy">By when that is expected; null when nobody can say.</param>
/// <param name="OtherCase">Reference of the case that somebody is joined to, or severed into.</param>
/// <param name="ToState">ISO 3166-1 alpha-2: who takes the proceedings over.</param>
public sealed record StageText(
    string Stage, string Reason, string? ProofReason = null, DateOnly? On = null, string? BlockedBy = null, DateOnly? ExpectedBy = null, string? OtherCase = null, string? ToState = null);

internal sealed class StageTextRules : AbstractValidator<StageText>
{
    public StageTextRules(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Stage).Must(s => s is not null && CaseStages.IsKnown(s)).WithMessage("Choose a code of the list CaseStage.");
        _ = RuleFor(c => c.Reason).RequiredText(SuspectStage.ReasonMaxLength);
        _ = RuleFor(c => c.ProofReason!).OptionalText(ChargedDespite.ReasonMaxLength).When(c => c.ProofReason is not null);
        _ = RuleFor(c => c.On).LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.BlockedBy!).CodeOf(codes, "BlockReason", today).When(c => !string.IsNullOrEmpty(c.BlockedBy));
        _ = RuleFor(c => c.OtherCase!).OptionalText(SuspectStage.OtherReferenceMaxLength).When(c => c.OtherCase is not null);
        _ = RuleFor(c => c.ToState!).Matches("^[A-Z]{2}$").WithMessage("A country code of two capital letters, as in RO.").When(c => !string.IsNullOrEmpty(c.ToState));
    }
}
