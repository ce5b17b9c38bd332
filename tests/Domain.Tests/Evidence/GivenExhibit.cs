using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Domain.Tests.Evidence;

/// <summary>Items to try rules on.</summary>
internal static class GivenExhibit
{
    internal static readonly DateTimeOffset Now = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);
    internal static readonly UserId Anna = UserId.New();
    internal static readonly UserId Ivan = UserId.New();
    internal static readonly CustodyCircumstances Quiet = new(HandOverPending: false, DisclosureFrozen: false);
    private static readonly string Sha = new('a', 64);

    internal static Exhibit Phone(string seal = "") => Exhibit.Register(CaseId.New(), 1, ExhibitKind.Physical, Particulars(seal), Anna, Now).Value;

    internal static Exhibit File(string? claimed = null)
    {
        var file = Exhibit.Register(CaseId.New(), 2, ExhibitKind.File, Particulars(""), Anna, Now).Value;
        Assert.Null(file.Receive(new ExhibitContent("a.bin", "application/octet-stream", 3, Sha, claimed, Guid.CreateVersion7(), Sha, Now), Anna, Now).Refusal);
        return file;
    }

    internal static ExhibitParticulars Particulars(string seal) => new("PHYSICAL_OBJECT", "Telephone", "", "INDEPENDENT", Now, "Yard 4", seal);

    /// <summary>An item in the state in which this type of event can follow.</summary>
    internal static Exhibit ReadyFor(string type)
    {
        var item = Phone(type is CustodyTypes.Sealed or CustodyTypes.Resealed ? "" : "S-1");
        if (type == CustodyTypes.Resealed)
        {
            Done(item, Complete(CustodyTypes.Sealed) with { SealAfter = "S-1" });
            Done(item, Complete(CustodyTypes.SealBroken));
        }
        if (type == CustodyTypes.CheckedOut) Done(item, Complete(CustodyTypes.CheckedIn));
        if (type == CustodyTypes.Received) Done(item, Complete(CustodyTypes.Released));
        return item;
    }

    /// <summary>An act that says everything any type may need.</summary>
    internal static CustodyAct Complete(string type, UserId? by = null) => new(type, by ?? Anna, Now, "For the laboratory")
    {
        From = Holder.Person(by ?? Anna, "Unit A"),
        To = type == CustodyTypes.CheckedIn ? Holder.Store("Shelf 4") : type is CustodyTypes.Received or CustodyTypes.CheckedOut ? Holder.Nobody : Holder.Outside("Dr. Weber", "Laboratory"),
        Place = "Room 12", Authority = "Order 7/26", Receipt = "R-1", SealBefore = type is CustodyTypes.Sealed or CustodyTypes.Resealed ? "" : "S-1",
        SealAfter = type is CustodyTypes.Sealed or CustodyTypes.Resealed ? "S-2" : "", Condition = "Whole", HashResult = Sha, Remarks = "Tool 1.0", Reason = "To examine it",
        Witness = "Clara", Corrects = type == CustodyTypes.Correction ? 1 : null,
    };

    internal static void Done(Exhibit item, CustodyAct act, DateTimeOffset? now = null) => Assert.Null(item.Record(act, Quiet, now ?? Now).Refusal);
}
