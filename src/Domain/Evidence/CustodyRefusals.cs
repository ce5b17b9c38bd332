using CaseTracker.Domain.Common;
using static CaseTracker.Domain.Common.RefusalKind;

namespace CaseTracker.Domain.Evidence;

public static class CustodyRefusals
{
    public static readonly Refusal UnknownType = new("custody.unknown_type", "There is no such event.", Invalid, "type");
    public static readonly Refusal WrittenAtIntake = new("custody.written_at_intake", "Collection is recorded when the item is registered, or when its file arrives.", Conflict, "type");
    public static readonly Refusal MeasuredByServer = new("custody.measured_by_server", "The server measures files itself: ask for a verification.", Conflict, "type");
    public static readonly Refusal NeedsHandOver = new("custody.needs_hand_over", "To a colleague an item is handed over: offer it, and they accept.", Conflict, "to");

    public static readonly Refusal NeedsPurpose = new("custody.needs_purpose", "Say what it was for.", Invalid, "purpose");
    public static readonly Refusal NeedsReason = new("custody.needs_reason", "Say why.", Invalid, "reason");
    public static readonly Refusal NeedsWitness = new("custody.needs_witness", "Name the witness.", Invalid, "witness");
    public static readonly Refusal NeedsSealSeen = new("custody.needs_seal_seen", "Give the number of the seal that you saw.", Invalid, "sealBefore");
    public static readonly Refusal NeedsNewSeal = new("custody.needs_new_seal", "Give the number of the new seal.", Invalid, "sealAfter");
    public static readonly Refusal NeedsRecipient = new("custody.needs_recipient", "Say who or which place gets it.", Invalid, "to");
    public static readonly Refusal NeedsHash = new("custody.needs_hash", "The bytes of the file must be measured for this.", Invalid, "hashResult");
    public static readonly Refusal NeedsAuthority = new("custody.needs_authority", "Give the order, decision or hearing it rests on.", Invalid, "authority");
    public static readonly Refusal NeedsPlace = new("custody.needs_place", "Say where.", Invalid, "place");
    public static readonly Refusal NeedsCondition = new("custody.needs_condition", "Describe the condition of item and packaging.", Invalid, "condition");
    public static readonly Refusal NeedsReceipt = new("custody.needs_receipt", "Give the reference of the signed receipt.", Invalid, "receipt");
    public static readonly Refusal NeedsMethod = new("custody.needs_method", "Say what was done, with which tool and version.", Invalid, "remarks");
    public static readonly Refusal NeedsEntry = new("custody.needs_entry", "Say which entry was wrong.", Invalid, "corrects");

    public static readonly Refusal InTheFuture = new("custody.in_the_future", "It cannot have happened in the future.", Invalid, "occurredAt");
    public static readonly Refusal BeforeCollection = new("custody.before_collection", "It cannot have happened before the item was collected.", Invalid, "occurredAt");
    public static readonly Refusal LateWithoutReason = new("custody.late_without_reason", "It happened a while ago: say why it is written down only now.", Invalid, "lateReason");

    public static readonly Refusal NotTheCustodian = new("custody.not_the_custodian", "Only who holds the item can do this.", Conflict);
    public static readonly Refusal InTheStore = new("custody.in_the_store", "The item lies in the store: check it out first.", Conflict);
    public static readonly Refusal IsOutside = new("custody.is_outside", "The item is outside: record its return first.", Conflict);
    public static readonly Refusal NotInTheStore = new("custody.not_in_the_store", "The item does not lie in the store.", Conflict);
    public static readonly Refusal NotOutside = new("custody.not_outside", "The item is not outside.", Conflict);
    public static readonly Refusal RecipientNotOutside = new("custody.recipient_not_outside", "Name an official or an agency outside.", Invalid, "to");
    public static readonly Refusal NotAStore = new("custody.not_a_store", "Name the location in the store.", Invalid, "to");
    public static readonly Refusal HandOverPending = new("custody.hand_over_pending", "A hand-over of this item waits for its answer.", Conflict);
    public static readonly Refusal Ended = new("custody.ended", "The item was returned, destroyed or lost; only a correction can follow.", Conflict);
    public static readonly Refusal DisclosureFrozen = new("custody.disclosure_frozen", "An integrity incident is open: nothing of this item is disclosed until it is resolved.", Conflict);

    public static readonly Refusal OnHold = new("custody.on_hold", "The item is on legal hold: it is neither returned nor destroyed.", Conflict);
    public static readonly Refusal RetentionRuns = new("custody.retention_runs", "The item must be kept longer: its retention still runs.", Conflict);
    public static readonly Refusal Withheld = new("custody.withheld", "The item is withheld from disclosure. Whoever prosecutes must decide otherwise first.", Conflict);
    public static readonly Refusal CustodianStillHere = new("custody.custodian_still_here", "Only what someone held who has left is taken over: ask its custodian to hand it over.", Conflict);

    public static readonly Refusal AlreadySealed = new("custody.already_sealed", "The item bears a seal: record first that it was broken.", Conflict);
    public static readonly Refusal NotSealed = new("custody.not_sealed", "The item bears no seal.", Conflict);
    public static readonly Refusal SealNumberUsed = new("custody.seal_number_used", "This item bore that seal before; a new seal has a new number.", Conflict, "sealAfter");
    public static readonly Refusal SealDiffersUnexplained = new("custody.seal_differs_unexplained", "This is not the seal number on record: describe in the remarks what you found.", Invalid, "remarks");

    public static readonly Refusal UnknownEntry = new("custody.unknown_entry", "The ledger has no such entry.", Invalid, "corrects");
    public static readonly Refusal AlreadyCorrected = new("custody.already_corrected", "This entry was corrected already: correct the correction.", Conflict, "corrects");
}
