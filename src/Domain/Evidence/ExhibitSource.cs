using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>That an item comes from one victim: what the victim said, or what is there only because of the victim. It goes when the victim withdraws (R34).</summary>
public sealed class ExhibitSource
{
    private ExhibitSource()
    {
    }

    public ExhibitId ExhibitId { get; private init; }

    public VictimId VictimId { get; private init; }

    public CaseId CaseId { get; private init; }

    public UserId NamedBy { get; private init; }

    public DateTimeOffset NamedAt { get; private init; }

    /// <param name="source">Of the item: code of the list SourceIndependence.</param>
    public static Result<ExhibitSource> Name(ExhibitId exhibit, string source, VictimId victim, CaseId caseId, UserId by, DateTimeOffset now) =>
        source == SourceKinds.Independent
            ? ExhibitRefusals.IndependentOfVictims
            : new ExhibitSource { ExhibitId = exhibit, VictimId = victim, CaseId = caseId, NamedBy = by, NamedAt = now };
}

/// <summary>Codes of the list SourceIndependence that the code itself branches on (R25).</summary>
public static class SourceKinds
{
    public const string Independent = "INDEPENDENT";
    public const string VictimDerived = "VICTIM_DERIVED";
    public const string VictimTestimony = "VICTIM_TESTIMONY";

    /// <summary>Whichever depends more on a victim.</summary>
    public static string MoreDependent(string one, string other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(string source) => source switch { Independent => 0, VictimTestimony => 2, _ => 1 };
}
