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
    /// <summary>Name of a state, as <c>inStore</c>; null for all.</summary>
    public string? State { get; init; }

    /// <summary>Who holds it; null for all.</summary>
    public Guid? Custodian { get; init; }

    /// <summary>True for items with an open integrity incident; null for all.</summary>
    public bool? Frozen { get; init; }

    /// <summary>One of <see cref="ExhibitSorting.Names"/>; null: by reference.</summary>
    public string? Sort { get; init; }

    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="AwaitsFile">True for a file whose bytes have not arrived; the four fields after it are null then, and for physical items.</param>
/// <param name="Custodian">Name of who holds it; null while it awaits its file.</param>
/// <param name="Malware">What the scanner said of the file; null without one.</param>
public sealed record ExhibitListItem(
    Guid Id, string Reference, ExhibitKind Kind, string Title, string Type, string SourceIndependence, DateTimeOffset CollectedAt, DateTimeOffset RecordedAt,
    bool AwaitsFile, string? FileName, string? MediaType, long? SizeBytes, string? Sha256, Guid? CustodianId, string? Custodian, ExhibitState State, string SealNumber,
    Guid? ParentId, string Derivation, IReadOnlyList<string> Markings, Admissibility Admissibility, bool DisclosureFrozen, bool HandOverPending, ScanState? Malware);

internal sealed class ListExhibitsValidator : AbstractValidator<ListExhibitsQuery>
{
    public ListExhibitsValidator(IReferenceCodes codes)
    {
        _ = RuleFor(q => q.Type).Must(c => c is null || codes.Find(EvidenceLists.Types, c) is not null).WithMessage("Choose a code of the list EvidenceType.");
        _ = RuleFor(q => q.Independence).Must(c => c is null || codes.Find(EvidenceLists.Independence, c) is not null).WithMessage("Choose a code of the list SourceIndependence.");
        _ = RuleFor(q => q.Kind).Must(k => k is null or "file" or "physical").WithMessage("Choose file or physical.");
        _ = RuleFor(q => q.State).Must(s => s is null || ExhibitSorting.StateOf(s) is not null).WithMessage("Choose awaitsFile, held, inStore, outside, returned, destroyed or lost.");
        _ = RuleFor(q => q.Sort).Must(s => s is null || ExhibitSorting.Names.Contains(s)).WithMessage($"Choose one of {string.Join(", ", ExhibitSorting.Names)}.");
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
        if (query.State is { } stateName)
        {
            var state = ExhibitSorting.StateOf(stateName)!.Value;
            rows = rows.Where(e => e.State == state);
        }
        if (query.Custodian is { } custodian) rows = rows.Where(e => e.CustodianId == new UserId(custodian));
        if (query.Frozen is { } frozen) rows = rows.Where(e => db.Incidents.Any(i => i.ExhibitId == e.Id && i.ResolvedAt == null) == frozen);
        var sort = query.Sort ?? ExhibitSorting.Names[0];
        if (query.After is { } after)
        {
            if (ExhibitSorting.After(db, rows, sort, after) is not { } rest) return Cursor.NotOurs;
            rows = rest;
        }

        var limit = query.Limit ?? PageLimits.Default;
        var found = await ExhibitSorting.Ordered(db, rows, sort).Take(limit + 1).Select(e => new ExhibitListItem(
            e.Id.Value, e.Reference, e.Kind, e.Title, e.Type, e.SourceIndependence, e.CollectedAt, e.RecordedAt,
            e.State == ExhibitState.AwaitsFile, UploadFileName.Shown(e.Content!.FileName), e.Content.MediaType, (long?)e.Content.SizeBytes, e.Content.Sha256,
            e.CustodianId == null ? null : e.CustodianId.Value.Value, e.CustodianName.Length > 0 ? e.CustodianName : db.Staff.Where(s => s.Id == e.CustodianId).Select(s => s.DisplayName).FirstOrDefault(),
            e.State, e.SealNumber, e.ParentId == null ? null : e.ParentId.Value.Value, e.Derivation, e.Markings, e.Admissibility,
            db.Incidents.Any(i => i.ExhibitId == e.Id && i.ResolvedAt == null), db.HandOvers.Any(h => h.ExhibitId == e.Id && h.Status == HandOverStatus.Pending),
            e.Content == null ? null : db.ContentScans.Where(s => s.ExhibitId == e.Id).OrderByDescending(s => s.CheckedAt).Select(s => (ScanState?)s.State).FirstOrDefault() ?? ScanState.NotScanned)).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<ExhibitListItem>(items, found.Count > limit ? ExhibitSorting.CursorOf(items[^1], sort) : null);
    }
}
