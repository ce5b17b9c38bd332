using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Application.Counts.Offences;
using CaseTracker.Application.Notifications;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Changes;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Deadlines.Rules;
using CaseTracker.Domain.Victims.NonPunishment;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Changes;

/// <summary>What became of a change that was asked for.</summary>
/// <param name="Effective">False: it waits for a different supervisor.</param>
/// <param name="ProposalId">Null for what took effect at once.</param>
public sealed record ChargeOutcome(bool Effective, Guid? ProposalId);

/// <summary>What all who change a charge do alike: take their turn at the case, write the history, or ask a supervisor.</summary>
internal sealed class ChargeDesk(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, ChargingGate gate, OffenceShelf shelf, VictimClocks clocks, CaseNotices notices, TimeProvider clock)
{
    internal DateTimeOffset Now => clock.GetUtcNow();

    internal UserId Me => user.Actor.Id;

    /// <returns>Null when there is no such count in the case.</returns>
    internal async Task<Count?> TakeAsync(Guid caseId, Guid count, CancellationToken ct)
    {
        await turn.TakeAsync(new CaseId(caseId), ct);
        return await db.Counts.SingleOrDefaultAsync(c => c.Id == new CountId(count) && c.CaseId == new CaseId(caseId), ct);
    }

    /// <returns>Null when there is no such proposal in the case.</returns>
    internal async Task<(ChargeProposal Proposal, Count Count)?> FindAsync(Guid caseId, Guid proposal, CancellationToken ct)
    {
        await turn.TakeAsync(new CaseId(caseId), ct);
        var found = await db.ChargeProposals.SingleOrDefaultAsync(p => p.Id == new ChargeProposalId(proposal) && p.CaseId == new CaseId(caseId), ct);
        return found is null ? null : (found, await db.Counts.SingleAsync(c => c.Id == found.CountId, ct));
    }

    internal Task<ChargeProposal?> WaitingAsync(Count count, CancellationToken ct) =>
        db.ChargeProposals.SingleOrDefaultAsync(p => p.CountId == count.Id && p.State == ChargeProposalState.Waiting, ct);

    internal async Task<bool> GoesUnpunishedAsync(Count count, CancellationToken ct) =>
        (await gate.OfAsync(count.CaseId, ct)).Any(s => s.Id == count.SuspectId && s.Standing == ChargeStanding.GoesUnpunished);

    internal Task<Result> MayChargeAsync(Count count, CancellationToken ct) => gate.MayChargeAsync(count.CaseId, count.SuspectId, ct);

    internal async Task<Result<ChargeChange>> WithdrawAsync(Count count, bool unpunished, ChargeStep step, CancellationToken ct) =>
        Enter(count.Withdraw(ChargeRule.Drops(await shelf.OfAsync(count, ct), await shelf.OthersAsync(count, ct)), unpunished, step));

    internal async Task<Result<ChargeChange>> AmendAsync(Count count, OffenceEdition to, ChargeStep step, CancellationToken ct) =>
        Enter(count.Amend(await shelf.OfAsync(count, ct), to, step));

    /// <summary>What took effect, or what waits now for a supervisor because it leaves trafficking.</summary>
    internal async Task<Result<ChargeOutcome>> OutcomeAsync(Count count, Result<ChargeChange> tried, ChargeWish wish, CancellationToken ct)
    {
        if (tried.Refusal is null) return new ChargeOutcome(true, null);
        if (tried.Refusal != CountRefusals.NeedsApproval) return tried.Refusal;
        if (wish.EvidenceGap.Trim().Length == 0) return ChargeProposalRefusals.EvidenceGapMissing;
        var started = clocks.Start(count.CaseId, ProductRules.Reclassification, user.Actor.Today(clock), null, $"Count {count.Number}: approve the change, or do not");
        if (started.Refusal is { } notStarted) return notStarted;
        var asked = ChargeProposal.Ask(count, wish, Me, Now, started.Value.Id);
        if (asked.Refusal is { } refusal) return refusal;
        _ = db.ChargeProposals.Add(asked.Value);
        await notices.TellAsync(count.CaseId, $"a change of count {count.Number} leaves trafficking and waits for a supervisor.", Link(asked.Value), true, null, ct);
        return new ChargeOutcome(false, asked.Value.Id.Value);
    }

    /// <summary>The clock stops with the answer, or when nobody asks any more.</summary>
    internal Task<Result> StopClockAsync(ChargeProposal proposal, CancellationToken ct) => proposal.State == ChargeProposalState.TakenBack
        ? clocks.CancelAsync(proposal.DeadlineId, "Nobody asks for the change any more", ct)
        : clocks.CompleteAsync(proposal.DeadlineId, user.Actor.Today(clock), "Answered", ct);

    internal async Task TellAnswerAsync(Count count, ChargeProposal proposal, CancellationToken ct) => await notices.TellAsync(
        count.CaseId, $"the change of count {count.Number} was {(proposal.State == ChargeProposalState.Approved ? "approved and holds" : "not approved")}.", Link(proposal), false, proposal.AskedBy, ct);

    private Result<ChargeChange> Enter(Result<ChargeChange> done)
    {
        if (done.Refusal is null) _ = db.ChargeChanges.Add(done.Value);
        return done;
    }

    private static string Link(ChargeProposal proposal) => $"/cases/{proposal.CaseId.Value}/counts/proposals/{proposal.Id.Value}";
}
