using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Disclosure;

public enum DisclosureAct
{
    /// <summary>A decision that holds at once.</summary>
    Decided,

    /// <summary>Withholding of a flagged line, which waits for a supervisor.</summary>
    Proposed,
    Agreed,
    Declined,

    /// <summary>May assist the defence.</summary>
    Flagged,
    ClearingAsked,
    ClearingRefused,
    Cleared,

    /// <summary>It went out with a release set.</summary>
    Released,
}

/// <summary>One step in the history of a line: never changed, never removed.</summary>
public sealed class DisclosureEntry
{
    private DisclosureEntry()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public DisclosureItemId ItemId { get; private init; }

    /// <summary>1 is the first of its line.</summary>
    public int Number { get; private init; }

    public DisclosureAct Act { get; private init; }

    /// <summary>What was decided or proposed; of all other steps, where the line stood after it.</summary>
    public string Status { get; private init; } = "";

    public string Reason { get; private init; } = "";

    /// <summary>Reference of the court's order; empty without one.</summary>
    public string CourtOrder { get; private init; } = "";

    /// <summary>The set it went out with; null for every other step.</summary>
    public ReleaseSetId? SetId { get; private init; }

    public UserId By { get; private init; }

    public DateTimeOffset At { get; private init; }

    internal static DisclosureEntry Of(DisclosureItem item, int number, DisclosureAct act, DisclosureDecision said, UserId by, DateTimeOffset now, ReleaseSetId? set = null) => new()
    {
        Id = Guid.CreateVersion7(), CaseId = item.CaseId, ItemId = item.Id, Number = number, Act = act, Status = said.Status, Reason = said.Reason.Trim(),
        CourtOrder = said.CourtOrder.Trim(), SetId = set, By = by, At = now,
    };
}

/// <param name="Status">One of <see cref="DisclosureStates.Decisions"/>.</param>
/// <param name="CourtOrder">Reference of the order; empty without one.</param>
public sealed record DisclosureDecision(string Status, string Reason, string CourtOrder = "");
