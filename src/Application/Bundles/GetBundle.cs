using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Bundles;

/// <summary>A bundle with what is in it, labelled as it would be assembled now.</summary>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Consult, AuditObject.Bundle)]
public sealed record GetBundleQuery(Guid BundleId) : IQuery<BundleView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

/// <param name="Served">Number of the version that was served last; 0 before the first.</param>
/// <param name="Next">Number of the version that is being prepared.</param>
public sealed record BundleView(
    Guid Id, Guid CaseId, string Title, string Prefix, int Width, int Start, string Marking, string Recipient, int Served, int Next, IReadOnlyList<BundleSectionView> Sections,
    IReadOnlyList<BundleVersionLine> Versions);

/// <param name="Served">Something of it was served: its letters and title stay.</param>
public sealed record BundleSectionView(Guid Id, string Letters, string Title, bool Served, IReadOnlyList<BundleEntryView> Entries);

/// <param name="Title">Its own in the bundle; empty for that of the item.</param>
/// <param name="Pages">Chosen pages; empty for all.</param>
/// <param name="ServedIn">The version it was first served in; null for one that can still be moved or removed.</param>
public sealed record BundleEntryView(Guid Id, Guid EvidenceId, string Label, string Reference, string ItemTitle, string Title, string Pages, int Place, int? ServedIn);

internal sealed class GetBundleHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<GetBundleQuery, Result<BundleView>>
{
    public async Task<Result<BundleView>> Handle(GetBundleQuery query, CancellationToken ct)
    {
        var bundle = await db.Bundles.AsNoTracking().Include(b => b.Sections).Include(b => b.Entries).SingleAsync(b => b.Id == new BundleId(query.BundleId), ct);
        var ids = bundle.Entries.Select(e => e.ExhibitId).ToList();
        var exhibits = await db.Exhibits.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Reference, e.Title }).ToDictionaryAsync(e => e.Id, ct);
        var labels = bundle.Labels();
        audit.Showed(ids.Select(id => id.Value));
        var sections = bundle.Sections.Select(s => new BundleSectionView(s.Id, s.Letters, s.Title, bundle.OfSection(s.Id).Any(e => e.ServedIn is not null),
        [
            .. bundle.OfSection(s.Id).Select((e, i) => new BundleEntryView(
                e.Id, e.ExhibitId.Value, labels[e.Id].ToString(), exhibits[e.ExhibitId].Reference, exhibits[e.ExhibitId].Title, e.Title, e.Pages, i + 1, e.ServedIn)),
        ])).ToList();
        return new BundleView(
            bundle.Id.Value, bundle.CaseId.Value, bundle.Title, bundle.Bates.Prefix, bundle.Bates.Width, bundle.Bates.Start, bundle.Marking, bundle.Recipient, bundle.Served, bundle.Next, sections,
            await db.VersionLinesAsync(bundle, ct));
    }
}
