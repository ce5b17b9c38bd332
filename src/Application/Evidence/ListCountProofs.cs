using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Proof;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>What goes to prove each element of a count that stands, and whether an element rests on the victim's word alone (R26).</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record ListCountProofsQuery(Guid CaseId, Guid CountId) : IQuery<IReadOnlyList<ElementProofs>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="RestsOnVictimAlone">True when items count for the element and every one of them is a victim's testimony.</param>
public sealed record ElementProofs(OffenceElement Element, bool RestsOnVictimAlone, IReadOnlyList<ProvingItem> Items);

/// <param name="SourceIndependence">Code of the list SourceIndependence.</param>
public sealed record ProvingItem(Guid EvidenceId, string Reference, string Title, string Type, string SourceIndependence, Admissibility Admissibility, string Note);

internal sealed class ListCountProofsHandler(ProofReading reading, AuditNotes audit) : IRequestHandler<ListCountProofsQuery, Result<IReadOnlyList<ElementProofs>>>
{
    public async Task<Result<IReadOnlyList<ElementProofs>>> Handle(ListCountProofsQuery query, CancellationToken ct)
    {
        var (caseId, id) = (new CaseId(query.CaseId), new CountId(query.CountId));
        audit.About(query.CountId);
        var proof = await reading.OfAsync(caseId, ct);
        if (proof.Matrix.Counts.SingleOrDefault(c => c.Count == id) is not { } count) return CommonRefusals.NotFound;
        audit.Showed(count.Elements.SelectMany(e => e.Links).Select(l => l.Item.Value).Distinct());
        return (ElementProofs[])[.. count.Elements.Select(e => new ElementProofs(e.Element, e.Standing == ElementStanding.TestimonyOnly, [.. e.Links.Select(l => Item(l, proof))]))];
    }

    private static ProvingItem Item(ProofLink link, CaseProof proof)
    {
        var item = proof.Items[link.Item];
        return new ProvingItem(item.Id.Value, item.Reference, item.Title, item.Type, link.Origin.Source, link.Admissibility, proof.Notes[(link.Count, link.Element, link.Item)]);
    }
}
