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

/// <summary>The items of one case in the order of their references, a page at a time.</summary>
/// <param name="Type">Code of the list EvidenceType; null for all.</param>
/// <param name="Independence">Code of the list SourceIndependence; null for all.</param>
/// <param name="Kind"><c>file</c>, <c>physical</c> or null for both.</param>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListExhibitsQuery(Guid CaseId, string? Type, string? Independence, string? Kind, int? Limit, string? After)
    : IQuery<Page<ExhibitListItem>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="AwaitsFile">True for a file whose bytes have not arrived; the four fields after it are null then, and for physical items.</param>
/// <param name="Custodian">Name of who holds it; null while it awaits its file.</param>
/// <param name="Malware">What the scanner said of the file; null without one.</param>
public sealed record ExhibitListItem(
    Guid Id, string Reference, ExhibitKind Kind, string Title, string Type, string SourceIndependence, DateTimeOffset CollectedAt, DateTimeOffset RecordedAt,
    bool AwaitsFile, string? FileName, string? MediaType, long? SizeBytes, string? Sha256, Guid? CustodianId, string? Custodian, ScanState? Malware);

internal sealed class ListExhibitsValidator : AbstractValidator<ListExhibitsQuery>
{
    public ListExhibitsValidator(IReferenceCodes codes)
    {
        _ = RuleFor(q => q.Type).Must(c => c is null || codes.Find(EvidenceLists.Types, c) is not null).WithMessage("Choose a code of the list EvidenceType.");
        _ = RuleFor(q => q.Independence).Must(c => c is null || codes.Find(EvidenceLists.Independence, c) is not null).WithMessage("Choose a code of the list SourceIndependence.");
        _ = RuleFor(q => q.Kind).Must(k => k is null or "file" or "physical").WithMessage("Choose file or physical.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }
}

internal sealed class ListExhibitsHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListExhibitsQuery, Result<Page<ExhibitListItem>>>
{
    public async Task<Result<Page<ExhibitListItem>>> Handle(ListExhibitsQuery query, CancellationToken ct)
    {
        var rows = db.Exhibits.AsNoTracking().Where(e => e.CaseId == new CaseId(query.CaseId));
        if (query.Type is { } type) rows = rows.Where(e => e.Type == type);
        if (query.Independence is { } independence) rows = rows.Where(e => e.SourceIndependence == independence);
        if (query.Kind is { } named)
        {
            var kind = named == "file" ? ExhibitKind.File : ExhibitKind.Physical;
            rows = rows.Where(e => e.Kind == kind);
        }
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 1) is not [{ } last]) return Cursor.NotOurs;
            rows = rows.Where(e => e.Reference.Length > last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) > 0));
        }

        // By length first: EX-1000 comes after EX-999.
        var limit = query.Limit ?? PageLimits.Default;
        var found = await rows.OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).Take(limit + 1).Select(e => new ExhibitListItem(
            e.Id.Value, e.Reference, e.Kind, e.Title, e.Type, e.SourceIndependence, e.CollectedAt, e.RecordedAt,
            e.Kind == ExhibitKind.File && e.CustodianId == null, e.Content!.FileName, e.Content.MediaType, (long?)e.Content.SizeBytes, e.Content.Sha256,
            e.CustodianId == null ? null : e.CustodianId.Value.Value, db.Staff.Where(s => s.Id == e.CustodianId).Select(s => s.DisplayName).FirstOrDefault(),
            e.Content == null ? null : db.ContentScans.Where(s => s.ExhibitId == e.Id).OrderByDescending(s => s.CheckedAt).Select(s => (ScanState?)s.State).FirstOrDefault() ?? ScanState.NotScanned)).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<ExhibitListItem>(items, found.Count > limit ? Cursor.Of(items[^1].Reference) : null);
    }
}
