using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Changes;
using CaseTracker.Domain.Counts.Offences;

namespace CaseTracker.Domain.Counts;

public sealed partial class Count
{
    /// <summary>The offence becomes another one. What leaves trafficking needs a proposal that a different supervisor approved (R16).</summary>
    /// <param name="from">What the count names now; null for free words.</param>
    public Result<ChargeChange> Amend(OffenceEdition? from, OffenceEdition to, ChargeStep step)
    {
        if (WithdrawnAt is not null) return CountRefusals.Withdrawn;
        if (to.Id == OffenceId) return CountRefusals.SameOffence;
        if (ChargeRule.Leaves(from, to) && !IsApproved(step.Approved, ChargeAct.Amended, to.Id)) return CountRefusals.NeedsApproval;
        var change = ChargeChange.Of(this, ChargeAct.Amended, ++LastChange, to, step);
        (OffenceId, Offence, LegalBasis) = (to.Id, to.Title, to.LegalBasis);
        return change;
    }

    /// <summary>Taken back. It stays in the file with its number, and takes no more proof.</summary>
    /// <param name="drops">With it the person faces no count of trafficking any more: that needs an approved proposal, unless they go unpunished.</param>
    /// <param name="unpunished">It was decided that the person goes unpunished (CETS 197 Art. 26).</param>
    public Result<ChargeChange> Withdraw(bool drops, bool unpunished, ChargeStep step)
    {
        if (WithdrawnAt is not null) return CountRefusals.Withdrawn;
        if (step.ReasonCode == ChargeRule.NonPunishment && !unpunished) return CountRefusals.OnlyUnpunished;
        if (drops && step.ReasonCode != ChargeRule.NonPunishment && !IsApproved(step.Approved, ChargeAct.Withdrawn, null)) return CountRefusals.NeedsApproval;
        var change = ChargeChange.Of(this, ChargeAct.Withdrawn, ++LastChange, null, step);
        (WithdrawnAt, WithdrawnBy, WithdrawalReason) = (step.At, step.Author, step.Reason.Trim());
        return change;
    }

    private bool IsApproved(ChargeProposal? proposal, ChargeAct act, OffenceEditionId? to) =>
        proposal is { State: ChargeProposalState.Approved } given && given.CountId == Id && given.Act == act && given.ToOffenceId == to;
}
