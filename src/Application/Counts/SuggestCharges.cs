using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Counts.Offences;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts;

/// <summary>
/// Offences that need no victim who testifies and that the kinds of evidence in this case point to (R9). A hint, never a decision: it knows what
/// kind an item is, not what it says. What stands as a count already is left out.
/// </summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record SuggestChargesQuery(Guid CaseId) : IQuery<IReadOnlyList<ChargeSuggestion>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record ChargeSuggestion(OffenceView Offence, IReadOnlyList<SuggestingEvidence> Because);

/// <param name="Type">Code of the list EvidenceType.</param>
/// <param name="References">Of the items of this kind.</param>
public sealed record SuggestingEvidence(string Type, IReadOnlyList<string> References);

internal sealed class SuggestChargesHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<SuggestChargesQuery, Result<IReadOnlyList<ChargeSuggestion>>>
{
    public async Task<Result<IReadOnlyList<ChargeSuggestion>>> Handle(SuggestChargesQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var today = user.Actor.Today(clock);
        var items = await db.Exhibits.Where(e => e.CaseId == id).OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).Select(e => new { e.Id, e.Type, e.Reference }).ToListAsync(ct);
        var laid = await db.Counts.Where(c => c.CaseId == id && c.WithdrawnAt == null).Join(db.OffenceEditions, c => c.OffenceId, e => e.Id, (c, e) => e.Code).Distinct().ToListAsync(ct);
        var offences = await db.OffenceEditions.AsNoTracking().Where(e => e.State == EditionState.Current && !e.NeedsVictimTestimony && !laid.Contains(e.Code)).OrderBy(e => e.Code).ToListAsync(ct);
        audit.Showed(items.Select(i => i.Id.Value));
        return (ChargeSuggestion[])
        [
            .. from offence in offences
               where offence.MayBeChargedFor(today)
               let because = offence.ProvenBy.Select(type => new SuggestingEvidence(type, [.. items.Where(i => i.Type == type).Select(i => i.Reference)])).Where(b => b.References.Count > 0).ToList()
               where because.Count > 0
               orderby because.Sum(b => b.References.Count) descending, offence.Code
               select new ChargeSuggestion(OffenceView.Of(offence), because),
        ];
    }
}
