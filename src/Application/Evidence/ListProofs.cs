using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Which elements of which counts an item goes to prove.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListProofsQuery(Guid EvidenceId) : IQuery<IReadOnlyList<ItemProof>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

public sealed record ItemProof(Guid CountId, int CountNumber, string Offence, OffenceElement Element, ProofStrength Strength, string Note, string LinkedBy, DateTimeOffset LinkedAt);

internal sealed class ListProofsHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListProofsQuery, Result<IReadOnlyList<ItemProof>>>
{
    public async Task<Result<IReadOnlyList<ItemProof>>> Handle(ListProofsQuery query, CancellationToken ct)
    {
        var id = new ExhibitId(query.EvidenceId);
        audit.ShowedFields("proofs");
        return await db.Proofs.AsNoTracking().Where(p => p.ExhibitId == id).Join(db.Counts, p => p.CountId, c => c.Id, (p, c) => new { p, c }).OrderBy(x => x.c.Number).ThenBy(x => x.p.Element)
            .Select(x => new ItemProof(x.c.Id.Value, x.c.Number, x.c.Offence, x.p.Element, x.p.Strength, x.p.Note, db.Staff.Where(s => s.Id == x.p.LinkedBy).Select(s => s.DisplayName).First(), x.p.LinkedAt)).ToListAsync(ct);
    }
}
