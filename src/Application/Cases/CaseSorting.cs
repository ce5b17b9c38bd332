using System.Globalization;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Cases;

namespace CaseTracker.Application.Cases;

internal sealed class CaseRow
{
    public required Case Case { get; init; }

    /// <summary>Null when no deadline runs.</summary>
    public required DateOnly? NextDue { get; init; }
}

/// <summary>The orders of the case list, each ending in the unique reference so that a cursor names one row. Cases without a deadline come last either way.</summary>
internal static class CaseSorting
{
    internal static readonly string[] Sorts = ["nextDue", "-nextDue", "openedOn", "-openedOn", "reference", "-reference"];

    internal static IQueryable<CaseRow> Order(IQueryable<CaseRow> rows, string? sort) => sort switch
    {
        "nextDue" => rows.OrderBy(r => r.NextDue ?? DateOnly.MaxValue).ThenBy(r => r.Case.Reference),
        "-nextDue" => rows.OrderByDescending(r => r.NextDue ?? DateOnly.MinValue).ThenByDescending(r => r.Case.Reference),
        "openedOn" => rows.OrderBy(r => r.Case.OpenedOn).ThenBy(r => r.Case.Reference),
        "reference" => rows.OrderBy(r => r.Case.Reference),
        "-reference" => rows.OrderByDescending(r => r.Case.Reference),
        _ => rows.OrderByDescending(r => r.Case.OpenedOn).ThenByDescending(r => r.Case.Reference),
    };

    /// <summary>What comes after the cursor; null when it is not one of ours.</summary>
    internal static IQueryable<CaseRow>? After(IQueryable<CaseRow> rows, string? sort, string cursor)
    {
        if (Cursor.Read(cursor, 2) is not [{ } key, { } reference] || !DateOnly.TryParseExact(key, "yyyy-MM-dd", out var day)) return null;
        return sort switch
        {
            "nextDue" => rows.Where(r => (r.NextDue ?? DateOnly.MaxValue) > day || ((r.NextDue ?? DateOnly.MaxValue) == day && r.Case.Reference.CompareTo(reference) > 0)),
            "-nextDue" => rows.Where(r => (r.NextDue ?? DateOnly.MinValue) < day || ((r.NextDue ?? DateOnly.MinValue) == day && r.Case.Reference.CompareTo(reference) < 0)),
            "openedOn" => rows.Where(r => r.Case.OpenedOn > day || (r.Case.OpenedOn == day && r.Case.Reference.CompareTo(reference) > 0)),
            "reference" => rows.Where(r => r.Case.Reference.CompareTo(reference) > 0),
            "-reference" => rows.Where(r => r.Case.Reference.CompareTo(reference) < 0),
            _ => rows.Where(r => r.Case.OpenedOn < day || (r.Case.OpenedOn == day && r.Case.Reference.CompareTo(reference) < 0)),
        };
    }

    internal static string CursorOf(CaseListItem last, string? sort) => Cursor.Of(
        (sort switch { "nextDue" => last.NextDueOn ?? DateOnly.MaxValue, "-nextDue" => last.NextDueOn ?? DateOnly.MinValue, _ => last.OpenedOn }).ToString("O", CultureInfo.InvariantCulture),
        last.Reference);
}
