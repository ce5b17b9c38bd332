using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Disclosure;

public static class DisclosureRefusals
{
    public static readonly Refusal NoDecision = new("disclosure.no_decision", "Choose a decision from the list.", RefusalKind.Invalid, "status");
    public static readonly Refusal ByReleaseOnly = new("disclosure.by_release_only", "That something is disclosed, only a released set says.", RefusalKind.Invalid, "status");
    public static readonly Refusal AlreadyOut = new("disclosure.already_out", "This item is already disclosed. What went out can be recalled, not decided again.", RefusalKind.Conflict);
    public static readonly Refusal NeedsReason = new("disclosure.needs_reason", "Say why.", RefusalKind.Invalid, "reason");
    public static readonly Refusal NeedsCourtOrder = new("disclosure.needs_court_order", "Give the reference of the court's order.", RefusalKind.Invalid, "courtOrder");
    public static readonly Refusal FlaggedIsRelevant = new("disclosure.flagged_is_relevant", "An item that may assist the defence is relevant. Disclose it, or withhold it by order of a court.", RefusalKind.Conflict);
    public static readonly Refusal NothingProposed = new("disclosure.nothing_proposed", "No withholding waits for an answer.", RefusalKind.Conflict);
    public static readonly Refusal SecondPerson = new("disclosure.second_person", "Someone else must answer: the person who asked cannot.", RefusalKind.Forbidden);
    public static readonly Refusal NotFlagged = new("disclosure.not_flagged", "This item is not marked as one that may assist the defence.", RefusalKind.Conflict);
    public static readonly Refusal ClearingAlreadyAsked = new("disclosure.clearing_already_asked", "Someone has asked for that already.", RefusalKind.Conflict);
    public static readonly Refusal NoClearingAsked = new("disclosure.no_clearing_asked", "Nobody asks for the flag to be cleared.", RefusalKind.Conflict);
    public static readonly Refusal NotDecided = new("disclosure.not_decided", "It is not decided that this item is to be disclosed.", RefusalKind.Conflict);
    public static readonly Refusal ItemUnknown = new("disclosure.item_unknown", "There is no such line on the schedule of this case.", RefusalKind.Invalid, "items");
    public static readonly Refusal OnTheSchedule = new("disclosure.on_the_schedule", "Disclosure is decided on the disclosure schedule of the case.", RefusalKind.Conflict);
}

public static class ReleaseRefusals
{
    public static readonly Refusal NotADraft = new("release.not_a_draft", "This set can no longer be changed.", RefusalKind.Conflict);
    public static readonly Refusal Empty = new("release.empty", "There is nothing in this set yet.", RefusalKind.Conflict);
    public static readonly Refusal NotAsked = new("release.not_asked", "Nobody asks for this set to be released.", RefusalKind.Conflict);
    public static readonly Refusal SecondPerson = new("release.second_person", "Someone else must release it: the person who asked cannot.", RefusalKind.Forbidden);
    public static readonly Refusal NotReady = new("release.not_ready", "Something in this set may not go out. The set says what.", RefusalKind.Conflict);
    public static readonly Refusal NotReleased = new("release.not_released", "This set has not been released.", RefusalKind.Conflict);
    public static readonly Refusal NotMade = new("release.not_made", "The files of this set are not ready.", RefusalKind.Conflict);
    public static readonly Refusal AlreadyMade = new("release.already_made", "The files of this set are made already, and frozen.", RefusalKind.Conflict);
    public static readonly Refusal AlreadyInIt = new("release.already_in_it", "This item is in the set already.", RefusalKind.Conflict);
    public static readonly Refusal NotInIt = new("release.not_in_it", "This item is not in the set.", RefusalKind.Conflict);
    public static readonly Refusal NoChecks = new("release.no_checks", "Answer every point: not in it, or redacted.", RefusalKind.Invalid, "checks");
    public static readonly Refusal NeedsRedaction = new("release.needs_redaction", "What must be redacted cannot go out as the original. Choose the redacted version.", RefusalKind.Invalid, "checks");
    public static readonly Refusal NoRedaction = new("release.no_redaction", "This item has no redacted version that was checked.", RefusalKind.Conflict);
    public static readonly Refusal InspectionOnly = new("release.inspection_only", "This item is never copied: it can only be offered for inspection.", RefusalKind.Conflict);
    public static readonly Refusal NoFile = new("release.no_file", "This item has no file that could be copied. Offer it for inspection.", RefusalKind.Conflict);
    public static readonly Refusal SupplementUnknown = new("release.supplement_unknown", "There is no such released set in this case.", RefusalKind.Invalid, "supplementTo");
    public static readonly Refusal BundleUnknown = new("release.bundle_unknown", "There is no such assembled bundle in this case.", RefusalKind.Invalid, "version");
    public static readonly Refusal RecallUnknown = new("release.recall_unknown", "There is no such recall of this set.", RefusalKind.Conflict);
    public static readonly Refusal RecallEnded = new("release.recall_ended", "This recall has ended.", RefusalKind.Conflict);
    public static readonly Refusal InTheFuture = new("release.in_the_future", "This lies in the future.", RefusalKind.Invalid, "on");
    public static readonly Refusal BeforeRelease = new("release.before_release", "This lies before the release.", RefusalKind.Invalid, "on");
}
