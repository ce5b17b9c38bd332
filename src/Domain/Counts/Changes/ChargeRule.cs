using CaseTracker.Domain.Counts.Offences;

namespace CaseTracker.Domain.Counts.Changes;

/// <summary>When a change of a charge is a reclassification: 87 % of trafficking charges in one country ended as something lesser, and nobody had asked (R16).</summary>
public static class ChargeRule
{
    /// <summary>Code of the list ReclassificationReason: a right of the person, which waits for nobody.</summary>
    public const string NonPunishment = "NON_PUNISHMENT";

    /// <summary>Whether the change takes a charge out of trafficking. A charge in free words counts as trafficking.</summary>
    /// <param name="from">Null for free words.</param>
    public static bool Leaves(OffenceEdition? from, OffenceEdition to) => MayBeTrafficking(from) && !to.IsTrafficking;

    /// <summary>Whether a person who faced trafficking would face it no longer when this count goes.</summary>
    /// <param name="of">What the count names; null for free words.</param>
    /// <param name="others">What the other counts name that stand against the same person. One in free words saves nothing: nobody knows what it is.</param>
    public static bool Drops(OffenceEdition? of, IEnumerable<OffenceEdition?> others) => MayBeTrafficking(of) && !others.Any(o => o is { IsTrafficking: true });

    private static bool MayBeTrafficking(OffenceEdition? offence) => offence is null or { IsTrafficking: true };
}
