using CaseTracker.Application.Access;

namespace CaseTracker.Application.Search;

/// <summary>What can be found, and who may find it.</summary>
public static class SearchKinds
{
    public const string Case = "case";

    /// <summary>In the order in which a choice shows them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Permission = new Dictionary<string, string>
    {
        [Case] = Permissions.CaseRead,
        ["suspect"] = Permissions.CaseRead,
        ["count"] = Permissions.CaseRead,
        ["exhibit"] = Permissions.EvidenceRead,
        ["victim"] = Permissions.VictimRead,
        ["note"] = Permissions.CaseRead,
        ["chronology"] = Permissions.CaseRead,
    };

    internal static IReadOnlyList<string> Of(IReadOnlyCollection<string> roles, string? wanted) =>
        [.. Permission.Where(k => (wanted is null || k.Key == wanted) && PermissionTable.RoleCarries(roles, k.Value)).Select(k => k.Key)];
}
