using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Suspects;

/// <summary>Who the person is and how they work (R60). Codes only, so that it can be counted without a name.</summary>
public sealed partial class Suspect
{
    public const int CodeMaxLength = 40;
    public const int MostCodes = 20;

    /// <summary>Codes of the list ChainRole beside <see cref="ChainRole"/>, which is the main one.</summary>
    public IReadOnlyList<string> FurtherRoles { get; private set; } = [];

    /// <summary>Code of the list AgeBand, at the time of the offence; empty when not known, and for an organisation.</summary>
    public string AgeBand { get; private set; } = "";

    /// <summary>Code of the list Gender; empty when not known, and for an organisation.</summary>
    public string Sex { get; private set; } = "";

    /// <summary>ISO 3166 codes of two letters: citizenships, or where an organisation is registered.</summary>
    public IReadOnlyList<string> Countries { get; private set; } = [];

    /// <summary>Code of the list VictimRelation: how they came to know those whom they recruited or exploited; empty when not known.</summary>
    public string RelationToVictims { get; private set; } = "";

    /// <summary>Code of the list PriorRecord; empty when not known.</summary>
    public string PriorRecord { get; private set; } = "";

    /// <summary>Codes of the list ModusOperandi.</summary>
    public IReadOnlyList<string> ModusOperandi { get; private set; } = [];

    /// <summary>Every part in the chain, the main one first.</summary>
    public IReadOnlyList<string> Roles => [ChainRole, .. FurtherRoles.Where(role => role != ChainRole)];

    public Result Describe(SuspectParticulars profile)
    {
        if (Kind == SuspectKind.Organisation && profile is not { AgeBand: "", Sex: "" }) return SuspectRefusals.NoBody;
        FurtherRoles = [.. profile.FurtherRoles.Where(role => role != ChainRole).Distinct()];
        (AgeBand, Sex, RelationToVictims, PriorRecord) = (profile.AgeBand, profile.Sex, profile.RelationToVictims, profile.PriorRecord);
        (Countries, ModusOperandi) = ([.. profile.Countries.Distinct()], [.. profile.ModusOperandi.Distinct()]);
        return Result.Done;
    }
}

/// <summary>What <see cref="Suspect.Describe"/> writes down; a text that is not known is empty.</summary>
public sealed record SuspectParticulars(
    IReadOnlyList<string> FurtherRoles, string AgeBand, string Sex, IReadOnlyList<string> Countries, string RelationToVictims, string PriorRecord, IReadOnlyList<string> ModusOperandi);
