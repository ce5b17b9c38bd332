using System.Globalization;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Evidence;

/// <summary>In which orders the items of a case can be read. A reference is unique in its case, so that a cursor names one row.</summary>
internal static class ExhibitSorting
{
    internal static readonly IReadOnlyList<string> Names = ["reference", "-reference", "collectedAt", "-collectedAt", "recordedAt", "-recordedAt"];

    internal static ExhibitState? StateOf(string name) => name switch
    {
        "awaitsFile" => ExhibitState.AwaitsFile, "held" => ExhibitState.Held, "inStore" => ExhibitState.InStore, "outside" => ExhibitState.Outside,
        "returned" => ExhibitState.Returned, "destroyed" => ExhibitState.Destroyed, "lost" => ExhibitState.Lost, _ => null,
    };

    // By length first: EX-1000 comes after EX-999.
    internal static IQueryable<Exhibit> Ordered(IQueryable<Exhibit> rows, string sort) => sort switch
    {
        "-reference" => rows.OrderByDescending(e => e.Reference.Length).ThenByDescending(e => e.Reference),
        "collectedAt" => rows.OrderBy(e => e.CollectedAt).ThenBy(e => e.Reference.Length).ThenBy(e => e.Reference),
        "-collectedAt" => rows.OrderByDescending(e => e.CollectedAt).ThenBy(e => e.Reference.Length).ThenBy(e => e.Reference),
        "recordedAt" => rows.OrderBy(e => e.RecordedAt).ThenBy(e => e.Reference.Length).ThenBy(e => e.Reference),
        "-recordedAt" => rows.OrderByDescending(e => e.RecordedAt).ThenBy(e => e.Reference.Length).ThenBy(e => e.Reference),
        _ => rows.OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference),
    };

    /// <summary>Null when the cursor is not one of ours.</summary>
    internal static IQueryable<Exhibit>? After(IQueryable<Exhibit> rows, string sort, string cursor)
    {
        if (Cursor.Read(cursor, 2) is not [{ } key, { } last]) return null;
        if (sort == "reference") return rows.Where(e => e.Reference.Length > last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) > 0));
        if (sort == "-reference") return rows.Where(e => e.Reference.Length < last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) < 0));
        if (!DateTimeOffset.TryParseExact(key, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return null;
        var at = parsed.ToUniversalTime();
        return sort switch
        {
            "collectedAt" => rows.Where(e => e.CollectedAt > at || (e.CollectedAt == at && (e.Reference.Length > last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) > 0)))),
            "-collectedAt" => rows.Where(e => e.CollectedAt < at || (e.CollectedAt == at && (e.Reference.Length > last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) > 0)))),
            "recordedAt" => rows.Where(e => e.RecordedAt > at || (e.RecordedAt == at && (e.Reference.Length > last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) > 0)))),
            _ => rows.Where(e => e.RecordedAt < at || (e.RecordedAt == at && (e.Reference.Length > last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) > 0)))),
        };
    }

    internal static string CursorOf(ExhibitListItem last, string sort) => Cursor.Of(
        sort.TrimStart('-') switch { "collectedAt" => Instant(last.CollectedAt), "recordedAt" => Instant(last.RecordedAt), _ => "" }, last.Reference);

    private static string Instant(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
