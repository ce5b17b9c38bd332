using CaseTracker.Domain.Common;
using static CaseTracker.Domain.Common.RefusalKind;

namespace CaseTracker.Domain.Evidence;

public static class ExhibitRefusals
{
    public static readonly Refusal CollectedInTheFuture = new("exhibit.collected_in_future", "It cannot have been collected in the future.", Invalid, "collectedAt");
    public static readonly Refusal UnknownParent = new("exhibit.unknown_parent", "The item it was made from is not part of this case.", Invalid, "parentId");
    public static readonly Refusal ParentOfAnotherCase = new("exhibit.parent_of_another_case", "What it was made from belongs to another case.", Invalid, "parentId");
    public static readonly Refusal DerivationWithoutParent = new("exhibit.derivation_without_parent", "Say both what it was made from and how, or neither.", Invalid, "derivation");
    public static readonly Refusal AuthorityEndsBeforeItBegins = new("exhibit.authority_ends_before_it_begins", "The authority cannot end before it begins.", Invalid, "validUntil");
    public static readonly Refusal PositionIncomplete = new("exhibit.position_incomplete", "Give both latitude and longitude, or neither; an accuracy only with them.", Invalid, "latitude");
    public static readonly Refusal QuantityIncomplete = new("exhibit.quantity_incomplete", "Give both amount and unit, or neither.", Invalid, "amount");
    public static readonly Refusal WithheldNeedsReason = new("exhibit.withheld_needs_reason", "Name the order or ground on which it is withheld.", Invalid, "disclosureReason");
    public static readonly Refusal MarkingNeedsTwoPeople = new("exhibit.marking_needs_two_people", "Nobody ends this marking alone: propose it, and have a second person confirm.", Conflict, "markings");
    public static readonly Refusal OnHoldAlready = new("exhibit.on_hold_already", "The item is on legal hold already.", Conflict);
    public static readonly Refusal NotOnHold = new("exhibit.not_on_hold", "The item is not on legal hold.", Conflict);
    public static readonly Refusal AdmissibilityNeedsReason = new("exhibit.admissibility_needs_reason", "Say why it was excluded or limited.", Invalid, "reason");
    public static readonly Refusal AdmissibilityUnchanged = new("exhibit.admissibility_unchanged", "This is how it stands already.", Conflict);
    public static readonly Refusal DecidedInTheFuture = new("exhibit.decided_in_the_future", "It cannot have been decided in the future.", Invalid, "on");
    public static readonly Refusal DecidedBeforeTheLast = new("exhibit.decided_before_the_last", "A later decision is recorded already.", Invalid, "on");
    public static readonly Refusal CountOfAnotherCase = new("exhibit.count_of_another_case", "This count is not part of the case.", Invalid, "countId");
    public static readonly Refusal IndependentOfVictims = new("exhibit.independent_of_victims", "This item is recorded as independent of the victims. Correct that first.", Conflict);
    public static readonly Refusal VictimOfAnotherCase = new("exhibit.victim_of_another_case", "This victim is not part of the case.", Invalid, "victimId");
    public static readonly Refusal VictimNotNamed = new("exhibit.victim_not_named", "It was not said that the item comes from this victim.", NotFound);
    public static readonly Refusal NotLinked = new("exhibit.not_linked", "The item is not linked to this element.", NotFound);
    public static readonly Refusal NotAFile = new("exhibit.not_a_file", "A physical item has no file.", Conflict);
    public static readonly Refusal AlreadyReceived = new("exhibit.already_received", "The file of this item has arrived already; bytes are never replaced.", Conflict);
    public static readonly Refusal NoContent = new("exhibit.no_content", "The file of this item has not arrived yet.", Conflict);
    public static readonly Refusal TooLarge = new("exhibit.too_large", "This file is larger than the limit.", Invalid, "file");
    public static readonly Refusal EmptyFile = new("exhibit.empty_file", "Choose a file that is not empty.", Invalid, "file");
    public static readonly Refusal Infected = new("exhibit.infected", "This file carries malware. It is kept, and an investigator on the team can take it out as what it is.", Forbidden);
    public static readonly Refusal NotInfected = new("exhibit.not_infected", "This file is not known to carry malware; download it as any other.", Conflict);
    public static readonly Refusal ContentDamaged = new("exhibit.content_damaged", "The stored bytes do not match their record. The custodian and the supervisor must look into it.", Conflict);
    /// <summary>No space, or a disk that fails: nothing was acknowledged, and the sender may try again later.</summary>
    public static readonly Refusal NotDurable = new("uploads.not_durable", "The file could not be stored safely. Nothing beyond the last confirmed byte was kept.", Unavailable);
    public static readonly Refusal UploadUnknown = new("upload.unknown", "There is no such upload.", NotFound);
    public static readonly Refusal UploadIncomplete = new("upload.incomplete", "The upload is not complete yet.", Conflict);
}
