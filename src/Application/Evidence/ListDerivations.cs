using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>The whole tree an item belongs to: the original and all that was made from it, in the order of their references.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListDerivationsQuery(Guid EvidenceId) : IQuery<DerivationTree>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Items">Every item names its parent; the root has none.</param>
public sealed record DerivationTree(Guid RootId, string RootReference, IReadOnlyList<DerivedItem> Items);

/// <param name="Derivation">Code of the list Derivation; empty for the root.</param>
/// <param name="Sha256">Null for a physical item and while a file has not arrived.</param>
public sealed record DerivedItem(Guid Id, Guid? ParentId, string Reference, string Title, string Type, ExhibitKind Kind, string Derivation, ExhibitState State, string? Sha256, DateTimeOffset RecordedAt);

internal sealed class ListDerivationsHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListDerivationsQuery, Result<DerivationTree>>
{
    public async Task<Result<DerivationTree>> Handle(ListDerivationsQuery query, CancellationToken ct)
    {
        var id = new ExhibitId(query.EvidenceId);
        var root = await db.Exhibits.Where(e => e.Id == id).Select(e => new { e.RootId, e.RootReference }).SingleAsync(ct);
        var items = await db.Exhibits.AsNoTracking().Where(e => e.RootId == root.RootId).OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).Select(e => new DerivedItem(
            e.Id.Value, e.ParentId == null ? null : e.ParentId.Value.Value, e.Reference, e.Title, e.Type, e.Kind, e.Derivation, e.State, e.Content!.Sha256, e.RecordedAt)).ToListAsync(ct);
        audit.ShowedFields("derivations");
        return new DerivationTree(root.RootId.Value, root.RootReference, items);
    }
}
