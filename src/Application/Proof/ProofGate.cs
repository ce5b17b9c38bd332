using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Proof;

namespace CaseTracker.Application.Proof;

/// <summary>Before people are charged: an element that nothing proves, or testimony alone, needs a reason. Whoever charges asks here, within the turn of the case.</summary>
internal sealed class ProofGate(ICaseTrackerDb db, ProofReading reading, ICurrentUser user, AuditNotes audit, TimeProvider clock)
{
    /// <summary>Done when no element is a gap, or when a reason was given; the reason is then kept with the gaps, and in the audit entry's payload.</summary>
    /// <param name="suspect">Who is charged; null: everyone who has counts against them.</param>
    internal async Task<Result> MayChargeAsync(CaseId caseId, SuspectId? suspect, string reason, CancellationToken ct)
    {
        var proof = await reading.OfAsync(caseId, ct);
        var charged = proof.Counts.Where(c => suspect is null || c.SuspectId == suspect).Select(c => c.Id).ToHashSet();
        var despite = ChargedDespite.Of(caseId, suspect, [.. proof.Gaps.Where(g => charged.Contains(g.Count))], reason, user.Actor.Id, clock.GetUtcNow());
        if (despite.Refusal is { } refusal) return refusal;
        if (despite.Value is not { } kept) return Result.Done;
        _ = db.ChargedDespite.Add(kept);
        audit.Because("CHARGED_DESPITE_GAPS", kept.Reason);
        return Result.Done;
    }
}
