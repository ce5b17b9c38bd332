using System.Globalization;
using System.Linq.Expressions;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Evidence;

/// <summary>In which orders the items of a case can be read. A reference is unique in its case, so that a cursor names one row.</summary>
internal static class ExhibitSorting
{
    internal static readonly IReadOnlyList<string> Names = [.. ((string[])["reference", "title", "type", "custodian", "collectedAt", "recordedAt"]).SelectMany(n => (string[])[n, $"-{n}"])];

    internal static ExhibitState? StateOf(string name) => name switch
    {
        "awaitsFile" => ExhibitState.AwaitsFile, "held" => ExhibitState.Held, "inStore" => ExhibitState.InStore, "outside" => ExhibitState.Outside,
        "returned" => ExhibitState.Returned, "destroyed" => ExhibitState.Destroyed, "lost" => ExhibitState.Lost, _ => null,
    };

    /// <summary>Who holds it, by the name that the list shows; empty while nobody does.</summary>
    internal static Expression<Func<Exhibit, string>> Custodian(ICaseTrackerDb db) =>
        e => e.CustodianName.Length > 0 ? e.CustodianName : db.Staff.Where(s => s.Id == e.CustodianId).Select(s => s.DisplayName).FirstOrDefault() ?? "";

    internal static IQueryable<Exhibit> Ordered(ICaseTrackerDb db, IQueryable<Exhibit> rows, string sort)
    {
        var down = sort.StartsWith('-');
        return sort.TrimStart('-') switch
        {
            "title" => Then(rows, e => e.Title, down),
            "type" => Then(rows, e => e.Type, down),
            "custodian" => Then(rows, Custodian(db), down),
            "collectedAt" => Then(rows, e => e.CollectedAt, down),
            "recordedAt" => Then(rows, e => e.RecordedAt, down),
            // By length first: EX-1000 comes after EX-999.
            _ => down ? rows.OrderByDescending(e => e.Reference.Length).ThenByDescending(e => e.Reference) : rows.OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference),
        };
    }

    /// <summary>Null when the cursor is not one of ours.</summary>
    internal static IQueryable<Exhibit>? After(ICaseTrackerDb db, IQueryable<Exhibit> rows, string sort, string cursor)
    {
        if (Cursor.Read(cursor, 2) is not [{ } key, { } last]) return null;
        var down = sort.StartsWith('-');
        Expression<Func<Exhibit, bool>> later = e => e.Reference.Length > last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) > 0);
        return sort.TrimStart('-') switch
        {
            "title" => rows.Where(Past(e => e.Title, key, later, down)),
            "type" => rows.Where(Past(e => e.Type, key, later, down)),
            "custodian" => rows.Where(Past(Custodian(db), key, later, down)),
            "collectedAt" => Instant(key) is { } at ? rows.Where(Past(e => e.CollectedAt, at, later, down)) : null,
            "recordedAt" => Instant(key) is { } at ? rows.Where(Past(e => e.RecordedAt, at, later, down)) : null,
            _ => down
                ? rows.Where(e => e.Reference.Length < last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) < 0))
                : rows.Where(later),
        };
    }

    internal static string CursorOf(ExhibitListItem last, string sort) => Cursor.Of(
        sort.TrimStart('-') switch
        {
            "title" => last.Title, "type" => last.Type, "custodian" => last.Custodian ?? "", "collectedAt" => Words(last.CollectedAt), "recordedAt" => Words(last.RecordedAt), _ => "",
        },
        last.Reference);

    private static IQueryable<Exhibit> Then<TKey>(IQueryable<Exhibit> rows, Expression<Func<Exhibit, TKey>> key, bool down) =>
        (down ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(e => e.Reference.Length).ThenBy(e => e.Reference);

    /// <summary>Behind the cursor's row: a later key, or the same one and a later reference.</summary>
    private static Expression<Func<Exhibit, bool>> Past<TKey>(Expression<Func<Exhibit, TKey>> key, TKey value, Expression<Func<Exhibit, bool>> later, bool down) where TKey : IComparable<TKey>
    {
        var row = key.Parameters[0];
        Expression<Func<TKey>> given = () => value; // a parameter of the query, not a constant in it
        var compared = Expression.Call(key.Body, typeof(TKey).GetMethod(nameof(string.CompareTo), [typeof(TKey)])!, given.Body);
        var beyond = down ? Expression.LessThan(compared, Expression.Constant(0)) : Expression.GreaterThan(compared, Expression.Constant(0));
        return Expression.Lambda<Func<Exhibit, bool>>(
            Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(key.Body, given.Body), new Renamed(later.Parameters[0], row).Visit(later.Body))), row);
    }

    private static DateTimeOffset? Instant(string key) =>
        DateTimeOffset.TryParseExact(key, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.ToUniversalTime() : null;

    private static string Words(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
