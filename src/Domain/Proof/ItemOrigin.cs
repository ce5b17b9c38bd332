using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Domain.Proof;

/// <summary>An item in the tree of what was made from what.</summary>
/// <param name="Source">As recorded of the item itself: code of the list SourceIndependence.</param>
/// <param name="Victims">From whom the item itself comes, as far as it was said.</param>
public sealed record ItemNode(ExhibitId Id, ExhibitId? Parent, string Source, IReadOnlyList<VictimId> Victims);

/// <summary>Where an item comes from, all told: a transcript of what a victim said is what the victim said.</summary>
/// <param name="Source">The most dependent of the item and of all it was made from.</param>
/// <param name="Victims">Of the item and of all it was made from.</param>
public sealed record ItemOrigin(string Source, IReadOnlyList<VictimId> Victims)
{
    public static ItemOrigin Independent { get; } = new(SourceKinds.Independent, []);

    /// <summary>It comes from a victim, and nobody has said from which.</summary>
    public bool VictimUnknown => Source != SourceKinds.Independent && Victims.Count == 0;

    /// <summary>Whether it is gone when this victim withdraws. What comes from an unknown victim may be this one's.</summary>
    public bool GoesWith(VictimId victim) => Source != SourceKinds.Independent && (Victims.Count == 0 || Victims.Contains(victim));

    /// <param name="items">Whole trees: the parent of each is among them.</param>
    public static IReadOnlyDictionary<ExhibitId, ItemOrigin> OfAll(IEnumerable<ItemNode> items)
    {
        var nodes = items.ToDictionary(i => i.Id);
        return nodes.Values.ToDictionary(i => i.Id, i => Of(i, nodes));
    }

    private static ItemOrigin Of(ItemNode item, Dictionary<ExhibitId, ItemNode> nodes)
    {
        var (source, victims) = (item.Source, item.Victims.ToHashSet());
        for (var at = item; at.Parent is { } parent && nodes.TryGetValue(parent, out var above); at = above)
        {
            source = SourceKinds.MoreDependent(source, above.Source);
            victims.UnionWith(above.Victims);
        }
        return new ItemOrigin(source, [.. victims]);
    }
}
