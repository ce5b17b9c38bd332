using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Disclosure;

// The flag "may assist the defence" (Directive 2012/13/EU Art. 7(2); ECHR Art. 6): set by anyone who may read the schedule, cleared by nobody alone.
public sealed partial class DisclosureItem
{
    /// <summary>
    /// Sets it, or adds a further reason. A line that was withheld or called not relevant without it must be decided again; a waiting wish to
    /// clear it falls.
    /// </summary>
    public Result<DisclosureEntry> Flag(string reason, UserId by, DateTimeOffset now)
    {
        if (reason.Trim().Length == 0) return DisclosureRefusals.NeedsReason;
        var settled = MayAssist; // a withholding that was agreed with the flag in sight stays
        (MayAssist, FlaggedAt, ClearingAskedBy) = (true, now, null);
        if (!settled && (Status == DisclosureStates.NotRelevant || DisclosureStates.IsWithheld(Status)))
            (Status, Reason, CourtOrder, DecidedBy, DecidedAt) = (DisclosureStates.NotReviewed, "", "", null, null);
        return Enter(DisclosureAct.Flagged, new DisclosureDecision(Status, reason), by, now);
    }

    public Result<DisclosureEntry> AskClearing(string reason, UserId by, DateTimeOffset now)
    {
        if (!MayAssist) return DisclosureRefusals.NotFlagged;
        if (ClearingAskedBy is not null) return DisclosureRefusals.ClearingAlreadyAsked;
        if (reason.Trim().Length == 0) return DisclosureRefusals.NeedsReason;
        ClearingAskedBy = by;
        return Enter(DisclosureAct.ClearingAsked, new DisclosureDecision(Status, reason), by, now);
    }

    /// <summary>Another person agrees or does not. What was flagged once stays in the history and on every schedule that is printed.</summary>
    public Result<DisclosureEntry> AnswerClearing(bool clear, string reason, UserId by, DateTimeOffset now)
    {
        if (ClearingAskedBy is not { } asked) return DisclosureRefusals.NoClearingAsked;
        if (by == asked) return DisclosureRefusals.SecondPerson;
        if (reason.Trim().Length == 0) return DisclosureRefusals.NeedsReason;
        ClearingAskedBy = null;
        if (clear)
        {
            (MayAssist, ClearedAt) = (false, now);
            DropProposal(); // it rested on the flag
        }

        return Enter(clear ? DisclosureAct.Cleared : DisclosureAct.ClearingRefused, new DisclosureDecision(Status, reason), by, now);
    }
}
