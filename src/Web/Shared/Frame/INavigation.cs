namespace CaseTracker.Web.Shared.Frame;

/// <param name="Path">Where the item leads; the item is current for this path and everything below it.</param>
/// <param name="Icon">Symbol in <c>icons.svg</c>.</param>
public sealed record NavigationItem(string Path, string Label, string Icon);

/// <summary>What the frame round every page shows of the viewer.</summary>
/// <param name="UnreadNotifications">Zero hides the count.</param>
/// <param name="Work">Upper part of the left bar.</param>
/// <param name="Oversight">Lower part: audit and administration.</param>
public sealed record NavigationView(
    string DisplayName, string UnitName, int UnreadNotifications, IReadOnlyList<NavigationItem> Work, IReadOnlyList<NavigationItem> Oversight);

/// <summary>Asks for the viewer's frame once per request.</summary>
public interface INavigation
{
    Task<NavigationView> ReadAsync(CancellationToken ct);
}
