using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Proof;

namespace CaseTracker.Application.Proof;

/// <summary>Before people are charged: an element that nothing proves, or testimony alone, needs a reason. Whoever charges asks here, within the turn of the case.</summary>
internal sealed class ProofGate(ICaseTrackerDb db, ProofReading reading, ICurrentUser user, AuditNotes audit, TimeProvider clock)
{
    /// <summary>Done when no element is a gap, or when a reason was given; the reason is then kept with the gaps, and in the audit entry's payload.</summary>
    internal async Task<Result> MayChargeAsync(CaseId caseId, IReadOnlyCollection<SuspectId> who, string reason, CancellationToken ct)
    {
        var proof = await reading.OfAsync(caseId, ct);
        var of = proof.Counts.ToDictionary(c => c.Id, c => c.SuspectId);
        var gaps = proof.Gaps.Where(g => who.Contains(of[g.Count])).ToList();
        if (gaps.Count > 0 && reason.Trim().Length == 0) return ProofRefusals.ReasonNeeded(gaps); // of all of them, in one sentence
        foreach (var suspect in gaps.GroupBy(g => of[g.Count]))
        {
            var despite = ChargedDespite.Of(caseId, suspect.Key, [.. suspect], reason, user.Actor.Id, clock.GetUtcNow());
            if (despite.Refusal is { } refusal) return refusal;
            if (despite.Value is not { } kept) continue;
            _ = db.ChargedDespite.Add(kept);
            audit.Because("CHARGED_DESPITE_GAPS", kept.Reason);
        }
        return Result.Done;
    }
}
