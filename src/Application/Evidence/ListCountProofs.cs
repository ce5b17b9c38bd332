using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>What goes to prove each element of a count, and whether an element rests on the victim's word alone (R26).</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record ListCountProofsQuery(Guid CaseId, Guid CountId) : IQuery<IReadOnlyList<ElementProofs>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="RestsOnVictimAlone">True when there are items and every one of them is the victim's testimony.</param>
public sealed record ElementProofs(OffenceElement Element, bool RestsOnVictimAlone, IReadOnlyList<ProvingItem> Items);

/// <param name="SourceIndependence">Code of the list SourceIndependence.</param>
public sealed record ProvingItem(Guid EvidenceId, string Reference, string Title, string Type, string SourceIndependence, Admissibility Admissibility, string Note);

internal sealed class ListCountProofsHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListCountProofsQuery, Result<IReadOnlyList<ElementProofs>>>
{
    private const string VictimTestimony = "VICTIM_TESTIMONY";

    public async Task<Result<IReadOnlyList<ElementProofs>>> Handle(ListCountProofsQuery query, CancellationToken ct)
    {
        var (caseId, count) = (new CaseId(query.CaseId), new CountId(query.CountId));
        if (!await db.Counts.AnyAsync(c => c.Id == count && c.CaseId == caseId, ct)) return CommonRefusals.NotFound;
        audit.About(query.CountId);
        var found = await db.Proofs.AsNoTracking().Where(p => p.CountId == count).Join(db.Exhibits, p => p.ExhibitId, e => e.Id, (p, e) => new { p.Element, Item = new ProvingItem(
            e.Id.Value, e.Reference, e.Title, e.Type, e.SourceIndependence, e.Admissibility, p.Note) }).ToListAsync(ct);
        audit.Showed(found.Select(f => f.Item.EvidenceId));
        return (ElementProofs[])[.. Enum.GetValues<OffenceElement>().Select(element =>
        {
            var items = found.Where(f => f.Element == element).Select(f => f.Item).OrderBy(i => i.Reference.Length).ThenBy(i => i.Reference, StringComparer.Ordinal).ToList();
            return new ElementProofs(element, items.Count > 0 && items.All(i => i.SourceIndependence == VictimTestimony), items);
        })];
    }
}
