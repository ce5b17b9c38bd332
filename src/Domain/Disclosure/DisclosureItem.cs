using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Disclosure;

/// <summary>
/// The line of one exhibit on the disclosure schedule of its case. The database makes it with the exhibit (Sql/disclosure.sql), so that no
/// way into the evidence leads past the schedule. Where it stands is kept here; how it came there, in its entries.
/// </summary>
public sealed partial class DisclosureItem
{
    public const int ReasonMaxLength = 500;
    public const int CourtOrderMaxLength = 120;

    private DisclosureItem()
    {
    }

    public DisclosureItemId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public ExhibitId ExhibitId { get; private init; }

    /// <summary>Code of the list DisclosureStatus.</summary>
    public string Status { get; private set; } = DisclosureStates.NotReviewed;

    public string Reason { get; private set; } = "";

    public string CourtOrder { get; private set; } = "";

    /// <summary>Null before the first decision.</summary>
    public UserId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>It may assist the defence. While this is so, it is disclosed, or a court and a supervisor say why not.</summary>
    public bool MayAssist { get; private set; }

    /// <summary>When it was flagged last; stays when the flag is cleared.</summary>
    public DateTimeOffset? FlaggedAt { get; private set; }

    public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>Who asked for the flag to be cleared; null while nobody does.</summary>
    public UserId? ClearingAskedBy { get; private set; }

    /// <summary>The withholding that waits for a supervisor; empty when none does.</summary>
    public string ProposedStatus { get; private set; } = "";

    public string ProposedReason { get; private set; } = "";

    public string ProposedOrder { get; private set; } = "";

    public UserId? ProposedBy { get; private set; }

    public DateTimeOffset ListedAt { get; private init; }

    /// <summary>How many entries its history has.</summary>
    public int LastEntry { get; private set; }

    /// <summary>A line that the database made, for tests of rules.</summary>
    public static DisclosureItem List(CaseId caseId, ExhibitId exhibit, DateTimeOffset now) =>
        new() { Id = DisclosureItemId.New(), CaseId = caseId, ExhibitId = exhibit, ListedAt = now };

    /// <summary>Decides. The withholding of a flagged line is only proposed: it holds when a supervisor agrees.</summary>
    public Result<DisclosureEntry> Decide(DisclosureDecision said, UserId by, DateTimeOffset now)
    {
        if (MayBeDecided(said).Refusal is { } refusal) return refusal;
        if (MayAssist && DisclosureStates.IsWithheld(said.Status))
        {
            (ProposedStatus, ProposedReason, ProposedOrder, ProposedBy) = (said.Status, said.Reason.Trim(), said.CourtOrder.Trim(), by);
            return Enter(DisclosureAct.Proposed, said, by, now);
        }

        Stand(said, by, now);
        return Enter(DisclosureAct.Decided, said, by, now);
    }

    /// <summary>A supervisor agrees that a flagged line is withheld.</summary>
    public Result<DisclosureEntry> Agree(string reason, UserId by, DateTimeOffset now)
    {
        if (MayAnswer(by).Refusal is { } refusal) return refusal;
        var said = new DisclosureDecision(ProposedStatus, ProposedReason, ProposedOrder);
        Stand(said, ProposedBy!.Value, now);
        return Enter(DisclosureAct.Agreed, said with { Reason = reason }, by, now);
    }

    /// <summary>A supervisor does not agree: the line stays where it was.</summary>
    public Result<DisclosureEntry> Decline(string reason, UserId by, DateTimeOffset now)
    {
        if (MayAnswer(by).Refusal is { } refusal) return refusal;
        var said = new DisclosureDecision(ProposedStatus, reason, ProposedOrder);
        DropProposal();
        return Enter(DisclosureAct.Declined, said, by, now);
    }

    /// <summary>It went out with a released set. A line that went out redacted before and whole now is out whole.</summary>
    public Result<DisclosureEntry> GoOut(bool redacted, ReleaseSetId set, UserId by, DateTimeOffset now)
    {
        if (!DisclosureStates.Releasable.Contains(Status)) return DisclosureRefusals.NotDecided;
        if (Status != DisclosureStates.Disclosed) Status = redacted ? DisclosureStates.DisclosedRedacted : DisclosureStates.Disclosed;
        return Enter(DisclosureAct.Released, new DisclosureDecision(Status, ""), by, now, set);
    }

    private Result MayBeDecided(DisclosureDecision said)
    {
        if (DisclosureStates.IsOut(said.Status)) return DisclosureRefusals.ByReleaseOnly;
        if (!DisclosureStates.Decisions.Contains(said.Status)) return DisclosureRefusals.NoDecision;
        if (DisclosureStates.IsOut(Status)) return DisclosureRefusals.AlreadyOut;
        if (said.Reason.Trim().Length == 0) return DisclosureRefusals.NeedsReason;
        if (MayAssist && said.Status == DisclosureStates.NotRelevant) return DisclosureRefusals.FlaggedIsRelevant;
        var needsOrder = DisclosureStates.NeedsCourtOrder(said.Status) || (MayAssist && DisclosureStates.IsWithheld(said.Status));
        return needsOrder && said.CourtOrder.Trim().Length == 0 ? DisclosureRefusals.NeedsCourtOrder : Result.Done;
    }

    private Result MayAnswer(UserId by)
    {
        if (ProposedStatus.Length == 0) return DisclosureRefusals.NothingProposed;
        return by == ProposedBy ? DisclosureRefusals.SecondPerson : Result.Done;
    }

    private void Stand(DisclosureDecision said, UserId by, DateTimeOffset now)
    {
        (Status, Reason, CourtOrder, DecidedBy, DecidedAt) = (said.Status, said.Reason.Trim(), said.CourtOrder.Trim(), by, now);
        DropProposal();
    }

    private void DropProposal() => (ProposedStatus, ProposedReason, ProposedOrder, ProposedBy) = ("", "", "", null);

    private DisclosureEntry Enter(DisclosureAct act, DisclosureDecision said, UserId by, DateTimeOffset now, ReleaseSetId? set = null) =>
        DisclosureEntry.Of(this, ++LastEntry, act, said, by, now, set);
}
