using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;

namespace CaseTracker.Infrastructure.Seeding;

// What happened to an item after it was taken in, through the same rules as anything else that enters a ledger.
internal sealed partial class CaseLoading
{
    private static readonly CustodyCircumstances Undisturbed = new(HandOverPending: false, DisclosureFrozen: false);

    private async Task WriteCustodyAsync(Exhibit exhibit, FixtureExhibit item, FixturePath at, CancellationToken ct)
    {
        foreach (var (i, step) in (item.Custody ?? []).Index())
        {
            var place = at.Of("custody")[i];
            var when = days.Instant(step.At, place.Of("at"));
            if (when > Now) throw place.Of("at").Fault("this is in the future.");
            var by = step.By is null ? exhibit.CustodianId ?? lead.Id : (await staff.PersonAsync(step.By, place.Of("by"), ct)).Id;
            if (step.Type is "OFFER" or "HAND_OVER") await HandOverAsync(exhibit, step, by, when, place, ct);
            else _ = place.Taken(exhibit.Record(Act(step, by, when, place), Undisturbed, when));
            await session.SaveAsync(AuditAct.Transfer, AuditObject.Exhibit, exhibit.Id.Value, id, ct);
        }
    }

    private async Task HandOverAsync(Exhibit exhibit, FixtureCustody step, UserId by, DateTimeOffset when, FixturePath place, CancellationToken ct)
    {
        StaffMember receiver = await staff.PersonAsync(step.To, place.Of("to"), ct);
        var terms = new HandOverTerms(receiver.Id, step.Purpose ?? "", step.Place ?? "", step.SealBefore ?? "", step.Condition ?? "", step.Remarks ?? "") { Agencies = (unit.Name, unit.Name) };
        var offer = place.Taken(HandOver.Offer(exhibit, by, terms, when, new HandOverId(SeedIds.Of("handOver", exhibit.Id.Value.ToString(), $"{exhibit.LastSequence}"))));
        _ = session.Db.HandOvers.Add(offer);
        if (step.Type == "OFFER") return;
        var seen = new HandOverCheck(step.SealAfter ?? exhibit.SealNumber, step.Condition ?? "", "", exhibit.Content?.Sha256 ?? "", "");
        _ = place.Taken(offer.Accept(exhibit, receiver.Id, seen, when.AddHours(1) < Now ? when.AddHours(1) : Now));
    }

    private static CustodyAct Act(FixtureCustody step, UserId by, DateTimeOffset when, FixturePath place) => new(
        place.Required(step.Type, "type", 24), by, when, place.Optional(step.Purpose, "purpose", CustodyEvent.PurposeMaxLength))
    {
        To = step.To is null ? Holder.Nobody : step.Type == CustodyTypes.CheckedIn ? Holder.Store(step.To, step.Agency ?? "") : Holder.Outside(step.To, step.Agency ?? ""),
        Place = place.Optional(step.Place, "place", ExhibitParticulars.PlaceMaxLength), SealBefore = step.SealBefore ?? "", SealAfter = step.SealAfter ?? "",
        Condition = place.Optional(step.Condition, "condition", CustodyEvent.ConditionMaxLength), Reason = place.Optional(step.Reason, "reason", CustodyEvent.ReasonMaxLength),
        Witness = place.Optional(step.Witness, "witness", CustodyEvent.PersonMaxLength), Authority = place.Optional(step.Authority, "authority", CustodyEvent.ReferenceMaxLength),
        Receipt = place.Optional(step.Receipt, "receipt", CustodyEvent.ReferenceMaxLength), Remarks = place.Optional(step.Remarks, "remarks", CustodyEvent.RemarksMaxLength),
    };
}
