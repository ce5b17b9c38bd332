using System.Security.Claims;

namespace CaseTracker.Web.Shared.Frame;

/// <summary>Which items each role sees. It only spares dead ends: what a role may do is decided by the use cases.</summary>
public static class NavigationItems
{
    private static readonly string[] CaseWorkers = ["prosecutor", "investigator", "supervisor"];
    private static readonly string[] CaseWorkersAndCoordinators = [.. CaseWorkers, "victimCoordinator"];

    private static readonly (NavigationItem Item, string[] Roles)[] Work =
    [
        (new("/", "My work", "home"), CaseWorkersAndCoordinators),
        (new("/cases", "Cases", "briefcase"), CaseWorkersAndCoordinators),
        (new("/evidence", "Evidence inbox", "inbox"), CaseWorkers),
        (new("/victims", "Victims", "shield-lock"), ["victimCoordinator"]),
        (new("/groups", "Criminal groups", "users-group"), CaseWorkers),
        (new("/deadlines", "Calendar", "calendar-due"), CaseWorkersAndCoordinators),
        (new("/dashboard", "Dashboard", "chart-bar"), ["supervisor"]),
        (new("/training/people", "Training", "certificate"), ["supervisor"]),
        (new("/dashboard/outcomes", "Outcomes", "scale"), ["supervisor", "analyst", "administrator"]),
        (new("/search", "Search", "search"), CaseWorkersAndCoordinators),
    ];

    private static readonly (NavigationItem Item, string[] Roles)[] Oversight =
    [
        (new("/audit", "Audit", "fingerprint"), ["auditor"]),
        (new("/admin", "Administration", "settings"), ["administrator"]),
    ];

    public static IReadOnlyList<NavigationItem> WorkFor(ClaimsPrincipal viewer) => Visible(Work, viewer);

    public static IReadOnlyList<NavigationItem> OversightFor(ClaimsPrincipal viewer) => Visible(Oversight, viewer);

    private static List<NavigationItem> Visible((NavigationItem Item, string[] Roles)[] items, ClaimsPrincipal viewer) =>
        [.. items.Where(i => i.Roles.Length == 0 || i.Roles.Any(viewer.IsInRole)).Select(i => i.Item)];
}
