using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class ChainTests
{
    public static TheoryData<string> EveryField => [.. Forged.Fields.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(EveryField))]
    public void No_field_of_an_entry_can_be_changed_unnoticed(string field)
    {
        var item = Item();
        var changed = Forged.Fields.Single(p => p.Name == field);
        var other = Forged.Other(changed.GetValue(item.Custody[1]), changed.PropertyType);
        Assert.False(CustodyChain.IsWhole(item, [item.Custody[0], item.Custody[1].With(field, other), item.Custody[2]]));
        Assert.False(CustodyChain.IsWhole(item, [item.Custody[0], item.Custody[1], item.Custody[2].With(field, Forged.Other(changed.GetValue(item.Custody[2]), changed.PropertyType))]));
    }

    [Fact]
    public void Nor_with_its_hash_since_the_next_entry_or_the_item_names_the_old_one()
    {
        var item = Item();
        var second = item.Custody[1].With(nameof(CustodyEvent.Place), "Elsewhere", rehash: true);
        var third = item.Custody[2].With(nameof(CustodyEvent.PreviousHash), second.Hash, rehash: true);
        Assert.False(CustodyChain.IsWhole(item, [item.Custody[0], second, item.Custody[2]]));
        Assert.False(CustodyChain.IsWhole(item, [item.Custody[0], second, third]));
    }

    [Fact]
    public void Entries_are_in_order_none_left_out_none_added_and_of_this_item()
    {
        var (item, other) = (Item(), Item());
        var (a, b, c) = (item.Custody[0], item.Custody[1], item.Custody[2]);
        Assert.True(CustodyChain.IsWhole(item, [a, b, c]));
        foreach (var ledger in (CustodyEvent[][])[[], [a], [a, b], [b, c], [a, c, b], [a, b, c, c], [.. other.Custody]]) Assert.False(CustodyChain.IsWhole(item, ledger));
        var foreign = a.With(nameof(CustodyEvent.ExhibitId), other.Id, rehash: true);
        Set(item, nameof(Exhibit.LastHash), foreign.Hash);
        Set(item, nameof(Exhibit.LastSequence), 1);
        Assert.False(CustodyChain.IsWhole(item, [foreign]));
        var skipped = a.With(nameof(CustodyEvent.Sequence), 2, rehash: true);
        Set(item, nameof(Exhibit.LastHash), skipped.Hash);
        Assert.False(CustodyChain.IsWhole(item, [skipped]));
    }

    [Theory]
    [InlineData(nameof(Exhibit.LastSequence))]
    [InlineData(nameof(Exhibit.LastHash))]
    [InlineData(nameof(Exhibit.SealNumber))]
    [InlineData(nameof(Exhibit.CustodianId))]
    [InlineData(nameof(Exhibit.CustodianName))]
    [InlineData(nameof(Exhibit.CustodianKind))]
    public void The_item_says_what_its_last_entry_says(string field)
    {
        var item = Item();
        Set(item, field, field == nameof(Exhibit.CustodianId) ? Ivan : field == nameof(Exhibit.CustodianKind) ? HolderKind.Store : Forged.Other(Get(item, field), typeof(Exhibit).GetProperty(field)!.PropertyType));
        Assert.False(CustodyChain.IsWhole(item, item.Custody));
    }

    [Fact]
    public void An_end_cut_off_with_the_count_still_misses_its_hash_and_its_custodian()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.CheckedIn));
        Set(item, nameof(Exhibit.LastSequence), 1);
        Assert.False(CustodyChain.IsWhole(item, [item.Custody[0]]));
        Set(item, nameof(Exhibit.LastHash), item.Custody[0].Hash);
        Assert.False(CustodyChain.IsWhole(item, [item.Custody[0]]));
    }

    [Fact]
    public void Counsel_is_told_of_a_release_nobody_answered_of_two_who_held_it_and_of_a_seal_broken_unwitnessed()
    {
        var item = Phone("S-1");
        var given = item.Custody[0].With(nameof(CustodyEvent.Type), CustodyTypes.Released).With(nameof(CustodyEvent.TransferId), Guid.CreateVersion7()).With(nameof(CustodyEvent.To), Holder.Person(Ivan));
        Assert.Contains(Continuity.Of(item, [item.Custody[0], given], [], Now), f => f.Kind == ContinuityKind.Gap);
        var late = given.With(nameof(CustodyEvent.Type), CustodyTypes.Received).With(nameof(CustodyEvent.OccurredAt), Now.AddHours(25)).With(nameof(CustodyEvent.Remarks), "");
        Assert.Contains(Continuity.Of(item, [item.Custody[0], given, late], [], Now), f => f is { Kind: ContinuityKind.Gap, Until: not null });
        Assert.DoesNotContain(Continuity.Of(item, [item.Custody[0], given, late.With(nameof(CustodyEvent.OccurredAt), Now.AddHours(23))], [], Now), f => f.Kind == ContinuityKind.Gap);

        var stray = item.Custody[0].With(nameof(CustodyEvent.Type), CustodyTypes.CheckedOut).With(nameof(CustodyEvent.From), Holder.Store("Shelf 4"));
        Assert.Contains(Continuity.Of(item, [item.Custody[0], stray], [], Now), f => f.Kind == ContinuityKind.OverlappingCustodians);

        Done(item, Complete(CustodyTypes.SealBroken));
        foreach (var field in (string[])[nameof(CustodyEvent.Witness), nameof(CustodyEvent.Reason)])
            Assert.Contains(Continuity.Of(item, [item.Custody[0], item.Custody[1].With(field, "")], [], Now), f => f.Kind == ContinuityKind.SealBrokenUnwitnessed);
    }

    private static Exhibit Item()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.SealVerified));
        Done(item, Complete(CustodyTypes.SealVerified));
        return item;
    }

    private static object? Get(Exhibit item, string field) => typeof(Exhibit).GetProperty(field)!.GetValue(item);

    private static void Set(Exhibit item, string field, object? value) => typeof(Exhibit).GetProperty(field)!.SetValue(item, value);
}
