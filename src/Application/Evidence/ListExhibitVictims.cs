using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>From which victims an item comes, and whom of the case one could still name. Pseudonyms only.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListExhibitVictimsQuery(Guid EvidenceId) : IQuery<ExhibitVictims>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Independent">The item is recorded as independent of the victims: nobody can be named.</param>
public sealed record ExhibitVictims(bool Independent, IReadOnlyList<ExhibitVictim> Named, IReadOnlyList<ExhibitVictim> Others);

public sealed record ExhibitVictim(Guid VictimId, string Pseudonym);

internal sealed class ListExhibitVictimsHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListExhibitVictimsQuery, Result<ExhibitVictims>>
{
    public async Task<Result<ExhibitVictims>> Handle(ListExhibitVictimsQuery query, CancellationToken ct)
    {
        var id = new ExhibitId(query.EvidenceId);
        audit.ShowedFields("source");
        var item = await db.Exhibits.Where(e => e.Id == id).Select(e => new { e.CaseId, e.SourceIndependence }).SingleAsync(ct);
        var named = await db.ExhibitSources.Where(s => s.ExhibitId == id).Select(s => s.VictimId).ToListAsync(ct);
        var all = await db.Victims.Where(v => v.CaseId == item.CaseId).OrderBy(v => v.Pseudonym.Length).ThenBy(v => v.Pseudonym).Select(v => new { v.Id, v.Pseudonym }).ToListAsync(ct);
        return new ExhibitVictims(
            item.SourceIndependence == SourceKinds.Independent, [.. all.Where(v => named.Contains(v.Id)).Select(v => new ExhibitVictim(v.Id.Value, v.Pseudonym))],
            [.. all.Where(v => !named.Contains(v.Id)).Select(v => new ExhibitVictim(v.Id.Value, v.Pseudonym))]);
    }
}
