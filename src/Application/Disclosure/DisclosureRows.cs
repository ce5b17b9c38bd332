using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure;

/// <summary>A line of the schedule with its exhibit.</summary>
/// <param name="Status">Code of the list DisclosureStatus.</param>
/// <param name="MayAssist">It may assist the defence.</param>
/// <param name="ClearedAt">When its flag was cleared; a flag that was set once is never forgotten.</param>
/// <param name="ProposedStatus">The withholding that waits for a supervisor; empty when none does.</param>
/// <param name="VersionOf">The item it is a redacted version of: that one is decided. Null for all others.</param>
/// <param name="Open">Flagged, and neither disclosed nor withheld by an order.</param>
/// <param name="Later">It came in after something went out, and nobody has looked at it.</param>
public sealed record DisclosureLine(
    Guid Id, Guid EvidenceId, string Reference, string Title, string Type, ExhibitKind Kind, string Status, string Reason, string CourtOrder, string? DecidedBy, DateTimeOffset? DecidedAt,
    bool MayAssist, DateTimeOffset? FlaggedAt, DateTimeOffset? ClearedAt, bool ClearingAsked, string ProposedStatus, string? VersionOf, bool Open, bool Later, DateTimeOffset ListedAt);

/// <summary>A line before its shape for readers.</summary>
internal sealed class DisclosureRow
{
    internal required DisclosureItem Item { get; init; }

    internal required Exhibit Exhibit { get; init; }
}

internal static class DisclosureRows
{
    internal static IQueryable<DisclosureRow> Of(ICaseTrackerDb db, CaseId caseId) =>
        from item in db.DisclosureItems.AsNoTracking()
        join exhibit in db.Exhibits.AsNoTracking() on item.ExhibitId equals exhibit.Id
        where item.CaseId == caseId
        select new DisclosureRow { Item = item, Exhibit = exhibit };

    /// <summary>Nobody has looked at it yet. A redacted version is no material of its own.</summary>
    internal static IQueryable<DisclosureRow> Unreviewed(this IQueryable<DisclosureRow> rows) =>
        rows.Where(r => r.Item.Status == DisclosureStates.NotReviewed && r.Exhibit.Derivation != CheckedRedactions.Derivation);

    internal static IQueryable<DisclosureRow> Open(this IQueryable<DisclosureRow> rows) =>
        rows.Where(r => r.Item.MayAssist && !DisclosureStates.Out.Contains(r.Item.Status) && !DisclosureStates.Withheld.Contains(r.Item.Status));

    internal static IQueryable<DisclosureRow> Later(this IQueryable<DisclosureRow> rows, DateTimeOffset? lastRelease) => rows.Unreviewed().Where(r => lastRelease != null && r.Item.ListedAt > lastRelease);

    internal static IQueryable<DisclosureLine> Lines(this IQueryable<DisclosureRow> rows, ICaseTrackerDb db, DateTimeOffset? lastRelease) => rows.Select(r => new DisclosureLine(
        r.Item.Id.Value, r.Exhibit.Id.Value, r.Exhibit.Reference, r.Exhibit.Title, r.Exhibit.Type, r.Exhibit.Kind, r.Item.Status, r.Item.Reason, r.Item.CourtOrder,
        db.Staff.Where(s => s.Id == r.Item.DecidedBy).Select(s => s.DisplayName).FirstOrDefault(), r.Item.DecidedAt, r.Item.MayAssist, r.Item.FlaggedAt, r.Item.ClearedAt,
        r.Item.ClearingAskedBy != null, r.Item.ProposedStatus,
        r.Exhibit.Derivation == CheckedRedactions.Derivation ? db.Exhibits.Where(p => p.Id == r.Exhibit.ParentId).Select(p => p.Reference).FirstOrDefault() : null,
        r.Item.MayAssist && !DisclosureStates.Out.Contains(r.Item.Status) && !DisclosureStates.Withheld.Contains(r.Item.Status),
        r.Item.Status == DisclosureStates.NotReviewed && r.Exhibit.Derivation != CheckedRedactions.Derivation && lastRelease != null && r.Item.ListedAt > lastRelease, r.Item.ListedAt));

    /// <summary>Null while nothing has gone out.</summary>
    internal static Task<DateTimeOffset?> LastReleaseAsync(ICaseTrackerDb db, CaseId caseId, CancellationToken ct) =>
        db.ReleaseSets.Where(s => s.CaseId == caseId && s.ReleasedAt != null).MaxAsync(s => s.ReleasedAt, ct);
}
