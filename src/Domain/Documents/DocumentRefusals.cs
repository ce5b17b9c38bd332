using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Documents;

public static class DocumentRefusals
{
    public static readonly Refusal AlreadyFinished = new("document.already_finished", "This document is already finished.", RefusalKind.Conflict);
    public static readonly Refusal NotAboutOneItem = new("document.not_about_one_item", "Only a custody report can be about one item.", RefusalKind.Invalid, "evidenceId");
    public static readonly Refusal ItemUnknown = new("document.item_unknown", "There is no such item in this case.", RefusalKind.Invalid, "evidenceId");
    public static readonly Refusal NotReady = new("document.not_ready", "This document is not ready yet.", RefusalKind.Conflict);
    public static readonly Refusal NoSuchVolume = new("document.no_such_volume", "This document has no such volume.", RefusalKind.Invalid, "volume");
    public static readonly Refusal AudienceNotForKind = new("document.audience_not_for_kind", "This document is not made for this audience.", RefusalKind.Invalid, "audience");
    public static readonly Refusal SectionsOfCaseFileOnly = new("document.sections_of_case_file_only", "Only a case file has sections to choose.", RefusalKind.Invalid, "sections");
    public static readonly Refusal SectionNotForAudience = new("document.section_not_for_audience", "This audience may not have one of these sections.", RefusalKind.Invalid, "sections");
    public static readonly Refusal VictimMissing = new("document.victim_missing", "Choose the victim it is about.", RefusalKind.Invalid, "victimId");
    public static readonly Refusal VictimUnknown = new("document.victim_unknown", "There is no such victim in this case.", RefusalKind.Invalid, "victimId");
    public static readonly Refusal NotAboutOneVictim = new("document.not_about_one_victim", "Only what a victim or their lawyer gets is about one victim.", RefusalKind.Invalid, "victimId");
    public static readonly Refusal HearingMissing = new("document.hearing_missing", "Choose the hearing it is about.", RefusalKind.Invalid, "hearingId");
    public static readonly Refusal HearingUnknown = new("document.hearing_unknown", "There is no such hearing in this case.", RefusalKind.Invalid, "hearingId");
    public static readonly Refusal NotAboutOneHearing = new("document.not_about_one_hearing", "Only a hearing sheet is about one hearing.", RefusalKind.Invalid, "hearingId");
    public static readonly Refusal RecipientMissing = new("document.recipient_missing", "Say who gets it: it stands on every page.", RefusalKind.Invalid, "recipient");
    public static readonly Refusal VictimIsNotNamed = new("document.victim_is_not_named", "A letter to a victim names nobody.", RefusalKind.Invalid, "recipient");
    public static readonly Refusal IdentitiesForProsecutionOnly = new("document.identities_for_prosecution_only", "Identities are printed in the prosecution's case file only.", RefusalKind.Invalid, "includeIdentities");
    public static readonly Refusal NobodyToReveal = new("document.nobody_to_reveal", "There is no victim in this case whose identity you may have revealed.", RefusalKind.Conflict, "includeIdentities");
    public static readonly Refusal IdentitiesNotYours = new("document.identities_not_yours", "It holds identities that you may not have revealed.", RefusalKind.Conflict);
    public static readonly Refusal AskedByAnother = new("document.asked_by_another", "Who asked for identities is the only one who may try again.", RefusalKind.Conflict);
    public static readonly Refusal LetterNotSafe = new("document.letter_not_safe", "The contact rules of this victim do not allow letters. Ask the victim coordinator.", RefusalKind.Conflict, "victimId");
    public static readonly Refusal NothingToCancel = new("document.nothing_to_cancel", "This document is neither waiting nor in the making.", RefusalKind.Conflict);
    public static readonly Refusal NothingToRetry = new("document.nothing_to_retry", "Only what failed or was cancelled can be tried again.", RefusalKind.Conflict);
    public static readonly Refusal TriedAgain = new("document.tried_again", "It was tried again already.", RefusalKind.Conflict);
}
