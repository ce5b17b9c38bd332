using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Suspects.Chain;

/// <summary>How far the proceedings reached somebody. Each includes those before it.</summary>
public enum ChainReach { Identified, Investigated, Charged, Convicted }

/// <summary>One link of the chain.</summary>
/// <param name="InGroup">Belongs to a recorded criminal group today.</param>
public sealed record ChainMember(SuspectId Id, string Reference, string Name, SuspectKind Kind, IReadOnlyList<string> Roles, ChainReach Reach, bool InGroup);

/// <summary>A role of the chain and who plays it, furthest reached first.</summary>
public sealed record RoleCoverage(string Role, IReadOnlyList<ChainMember> Members)
{
    public ChainReach Reach => Members.Max(m => m.Reach);

    public int Reached(ChainReach reach) => Members.Count(m => m.Reach >= reach);
}

/// <summary>What is missing in the chain.</summary>
/// <param name="Role">Of which role; null where the gap is about none.</param>
/// <param name="Part">Of which part; null where the gap is about none.</param>
public sealed record ChainGap(ChainGapKind Kind, string? Role = null, ChainPart? Part = null);

public enum ChainGapKind
{
    /// <summary>Nobody is named who plays this part.</summary>
    PartMissing,

    /// <summary>A role is identified, and nobody who plays it is investigated.</summary>
    RoleNotInvestigated,

    /// <summary>Others are charged; of those who play this role nobody is.</summary>
    RoleNotCharged,

    /// <summary>No company, association or platform is named (Dir. 2011/36 Art. 5).</summary>
    NoOrganisation,

    /// <summary>Others are charged; of the organisations none is.</summary>
    OrganisationNotCharged,

    /// <summary>Three or more are named and none belongs to a group (UNTOC Art. 2(a)).</summary>
    NoGroup,
}

/// <summary>How much of the trafficking chain a case holds to account (R57, M15).</summary>
public sealed class ChainCoverage
{
    /// <summary>As many make an organised criminal group (UNTOC Art. 2(a)).</summary>
    private const int GroupSize = 3;

    private readonly IReadOnlyList<ChainMember> counted;

    /// <param name="members">Everyone named in the case.</param>
    public ChainCoverage(IReadOnlyList<ChainMember> members)
    {
        NotCounted = [.. members.Where(m => m.Roles.All(role => role == ChainParts.VictimOffender))];
        counted = [.. members.Except(NotCounted)];
        Roles =
        [
            .. counted.SelectMany(m => m.Roles.Where(role => role != ChainParts.VictimOffender).Select(role => (Role: role, Member: m)))
                .GroupBy(pair => pair.Role).OrderBy(g => ChainParts.Of(g.Key) ?? (ChainPart)int.MaxValue).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new RoleCoverage(g.Key, [.. g.Select(pair => pair.Member).OrderByDescending(m => m.Reach).ThenBy(m => m.Reference.Length).ThenBy(m => m.Reference, StringComparer.Ordinal)])),
        ];
        Gaps = [.. Missing()];
    }

    /// <summary>In the order of the parts.</summary>
    public IReadOnlyList<RoleCoverage> Roles { get; }

    /// <summary>Victims who were made to offend: nobody to hold to account.</summary>
    public IReadOnlyList<ChainMember> NotCounted { get; }

    public IReadOnlyList<ChainGap> Gaps { get; }

    public int RolesReached(ChainReach reach) => Roles.Count(role => role.Reach >= reach);

    public int OrganisationsReached(ChainReach reach) => counted.Count(m => m.Kind == SuspectKind.Organisation && m.Reach >= reach);

    public int UsersReached(ChainReach reach) => counted.Count(m => m.Roles.Contains(ChainParts.User) && m.Reach >= reach);

    /// <summary>M15: distinct roles charged ÷ roles identified; null while none is identified.</summary>
    public decimal? Share => Roles.Count == 0 ? null : (decimal)RolesReached(ChainReach.Charged) / Roles.Count;

    private IEnumerable<ChainGap> Missing()
    {
        if (counted.Count == 0) yield break;
        foreach (var part in Enum.GetValues<ChainPart>())
            if (Roles.All(role => ChainParts.Of(role.Role) != part)) yield return new ChainGap(ChainGapKind.PartMissing, Part: part);
        var someoneCharged = counted.Any(m => m.Reach >= ChainReach.Charged);
        foreach (var role in Roles)
        {
            if (role.Reach == ChainReach.Identified) yield return new ChainGap(ChainGapKind.RoleNotInvestigated, role.Role);
            else if (someoneCharged && role.Reach == ChainReach.Investigated) yield return new ChainGap(ChainGapKind.RoleNotCharged, role.Role);
        }
        if (OrganisationsReached(ChainReach.Identified) == 0) yield return new ChainGap(ChainGapKind.NoOrganisation);
        else if (someoneCharged && OrganisationsReached(ChainReach.Charged) == 0) yield return new ChainGap(ChainGapKind.OrganisationNotCharged);
        if (counted.Count >= GroupSize && !counted.Any(m => m.InGroup)) yield return new ChainGap(ChainGapKind.NoGroup);
    }
}
