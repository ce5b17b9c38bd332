using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Items of all cases the caller may see: first those that still await their file, then the newest; a page at a time.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record EvidenceInboxQuery(int? Limit, string? After) : IQuery<Page<InboxItem>>;

/// <param name="Custodian">Name of who holds it; null while it awaits its file.</param>
public sealed record InboxItem(
    Guid Id, Guid CaseId, string CaseReference, string Reference, ExhibitKind Kind, string Title, string Type, DateTimeOffset RecordedAt, string RecordedBy,
    bool AwaitsFile, string? FileName, long? SizeBytes, string? Custodian);

internal sealed class EvidenceInboxValidator : AbstractValidator<EvidenceInboxQuery>
{
    public EvidenceInboxValidator() =>
        RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class EvidenceInboxHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<EvidenceInboxQuery, Result<Page<InboxItem>>>
{
    public async Task<Result<Page<InboxItem>>> Handle(EvidenceInboxQuery query, CancellationToken ct)
    {
        var rows = db.Exhibits.AsNoTracking().Join(db.Cases, e => e.CaseId, c => c.Id, (e, c) => new Row
        {
            Item = e, CaseReference = c.Reference, Rank = e.State == ExhibitState.AwaitsFile ? 0 : 1,
        });
        if (query.After is { } after)
        {
            if (After(rows, after) is not { } rest) return Cursor.NotOurs;
            rows = rest;
        }

        var limit = query.Limit ?? PageLimits.Default;
        var found = await rows.OrderBy(r => r.Rank).ThenByDescending(r => r.Item.RecordedAt).ThenBy(r => r.CaseReference).ThenBy(r => r.Item.Reference).Take(limit + 1)
            .Select(r => new InboxItem(
                r.Item.Id.Value, r.Item.CaseId.Value, r.CaseReference, r.Item.Reference, r.Item.Kind, r.Item.Title, r.Item.Type, r.Item.RecordedAt,
                db.Staff.Where(s => s.Id == r.Item.RecordedBy).Select(s => s.DisplayName).First(), r.Rank == 0, UploadFileName.Shown(r.Item.Content!.FileName), (long?)r.Item.Content.SizeBytes,
                r.Item.CustodianName.Length > 0 ? r.Item.CustodianName : db.Staff.Where(s => s.Id == r.Item.CustodianId).Select(s => s.DisplayName).FirstOrDefault())).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<InboxItem>(items, found.Count > limit ? CursorOf(items[^1]) : null);
    }

    private static string CursorOf(InboxItem last) =>
        Cursor.Of(last.AwaitsFile ? "0" : "1", last.RecordedAt.ToString("O", CultureInfo.InvariantCulture), last.CaseReference, last.Reference);

    /// <summary>Null when the cursor is not one of ours. Case and exhibit reference together are unique, so a cursor names one row.</summary>
    private static IQueryable<Row>? After(IQueryable<Row> rows, string cursor)
    {
        if (Cursor.Read(cursor, 4) is not [{ } rankText, { } atText, { } inCase, { } reference] || !int.TryParse(rankText, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            || !DateTimeOffset.TryParseExact(atText, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return null;
        var at = parsed.ToUniversalTime();
        return rows.Where(r => r.Rank > rank || (r.Rank == rank && (r.Item.RecordedAt < at || (r.Item.RecordedAt == at
            && (r.CaseReference.CompareTo(inCase) > 0 || (r.CaseReference == inCase && r.Item.Reference.CompareTo(reference) > 0))))));
    }

    private sealed class Row
    {
        public required Exhibit Item { get; init; }

        public required string CaseReference { get; init; }

        public required int Rank { get; init; }
    }
}
