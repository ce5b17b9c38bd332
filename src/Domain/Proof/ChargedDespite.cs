using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Domain.Proof;

/// <summary>Charged although an element was unproved or rested on testimony alone: the gaps on that day, and why. Never changed.</summary>
public sealed class ChargedDespite
{
    public const int ReasonMaxLength = 1000;
    public const int GapsMaxLength = 4000;

    private ChargedDespite()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Null when the whole case was charged.</summary>
    public SuspectId? SuspectId { get; private init; }

    /// <summary>One line a gap: number of the count, element, standing.</summary>
    public string Gaps { get; private init; } = "";

    public string Reason { get; private init; } = "";

    public UserId By { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <param name="reason">Empty when nothing was said.</param>
    /// <returns>Null where there is no gap, and so nothing to explain.</returns>
    public static Result<ChargedDespite?> Of(CaseId caseId, SuspectId? suspect, IReadOnlyList<ProofGap> gaps, string reason, UserId by, DateTimeOffset now)
    {
        if (gaps.Count == 0) return (ChargedDespite?)null;
        if (reason.Trim().Length == 0) return ProofRefusals.ReasonNeeded(gaps);
        var lines = string.Join('\n', gaps.Select(g => g.Line));
        return new ChargedDespite
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, SuspectId = suspect, Gaps = lines[..Math.Min(lines.Length, GapsMaxLength)], Reason = reason.Trim(), By = by, At = now,
        };
    }
}

/// <summary>An element that nothing proves, or victims' testimony alone.</summary>
public sealed record ProofGap(CountId Count, int Number, OffenceElement Element, ElementStanding Standing)
{
    public string Line => $"{Number} {Element} {Standing}";
}

public static class ProofRefusals
{
    public static readonly Refusal NotAGap = new("proof.not_a_gap", "This element is proved, or need not be; or a task for it is open.", RefusalKind.Conflict, "gaps");

    public static Refusal ReasonNeeded(IReadOnlyList<ProofGap> gaps)
    {
        var (unproved, testimony) = (gaps.Count(g => g.Standing == ElementStanding.Unproved), gaps.Count(g => g.Standing == ElementStanding.TestimonyOnly));
        var message = $"Say why you charge now. Elements without proof: {unproved}. Elements that rest on victims' testimony alone: {testimony}.";
        return new Refusal("case.proof_reason_needed", message, RefusalKind.Conflict, "proofReason");
    }
}
