using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>What a court may ask about the custody of one item.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record GetContinuityQuery(Guid EvidenceId) : IQuery<ContinuityView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Open">How many findings nothing in the ledger explains.</param>
public sealed record ContinuityView(Guid EvidenceId, string Reference, string Title, int Entries, int Open, IReadOnlyList<ContinuityFindingView> Findings);

/// <param name="Sequence">The entry it concerns; null when none does.</param>
/// <param name="Until">Null for a moment, and for what goes on.</param>
/// <param name="Explanation">What the ledger itself says to it; empty when it says nothing.</param>
public sealed record ContinuityFindingView(ContinuityKind Kind, int? Sequence, DateTimeOffset From, DateTimeOffset? Until, bool Explained, string Explanation);

internal sealed class GetContinuityHandler(ICaseTrackerDb db, AuditNotes audit, TimeProvider clock) : IRequestHandler<GetContinuityQuery, Result<ContinuityView>>
{
    public async Task<Result<ContinuityView>> Handle(GetContinuityQuery query, CancellationToken ct)
    {
        var id = new ExhibitId(query.EvidenceId);
        var exhibit = await db.Exhibits.AsNoTracking().Include(e => e.Custody.OrderBy(c => c.Sequence)).SingleAsync(e => e.Id == id, ct);
        var offers = await db.HandOvers.AsNoTracking().Where(h => h.ExhibitId == id).ToListAsync(ct);
        audit.ShowedFields("continuity");
        return ContinuityRows.View(exhibit, offers, clock.GetUtcNow());
    }
}

internal static class ContinuityRows
{
    internal static ContinuityView View(Exhibit exhibit, IEnumerable<HandOver> offers, DateTimeOffset now)
    {
        var findings = Continuity.Of(exhibit, [.. exhibit.Custody.OrderBy(c => c.Sequence)], offers, now);
        return new ContinuityView(exhibit.Id.Value, exhibit.Reference, exhibit.Title, exhibit.Custody.Count, findings.Count(f => !f.IsExplained),
            [.. findings.Select(f => new ContinuityFindingView(f.Kind, f.Sequence, f.From, f.Until, f.IsExplained, f.Explanation))]);
    }
}
