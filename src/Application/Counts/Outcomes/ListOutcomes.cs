using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>What became of everybody in a case, person by person: verdicts and sentences with what is served, settlements, decisions not to go on, appeals, and what was carried out.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record ListOutcomesQuery(Guid CaseId) : IQuery<IReadOnlyList<DefendantOutcome>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class ListOutcomesHandler(ICaseTrackerDb db, OutcomeReading reading, AuditNotes audit) : IRequestHandler<ListOutcomesQuery, Result<IReadOnlyList<DefendantOutcome>>>
{
    public async Task<Result<IReadOnlyList<DefendantOutcome>>> Handle(ListOutcomesQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var counts = await db.Counts.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.Number).ToListAsync(ct);
        var suspects = await db.Suspects.AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Reference.Length).ThenBy(s => s.Reference).ToListAsync(ct);
        var verdicts = (await db.CountVerdicts.AsNoTracking().Where(v => v.CaseId == id).OrderByDescending(v => v.Number).ToListAsync(ct)).ToLookup(v => v.CountId);
        var sentences = (await db.Sentences.AsNoTracking().Where(s => s.CaseId == id).OrderByDescending(s => s.Number).ToListAsync(ct)).ToLookup(s => s.SuspectId);
        var named = verdicts.SelectMany(g => g).Select(v => v.ConvictedOfId).OfType<OffenceEditionId>().Distinct().ToList();
        var offences = await db.OffenceEditions.AsNoTracking().Where(e => named.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var others = await reading.OfAsync(id, counts, ct);
        audit.Showed(counts.Select(c => c.Id.Value));

        VerdictView View(CountVerdict v) => new(v.Number, v.Verdict, v.Basis, v.Convicts, v.ConvictedOfId is { } of ? offences[of].Title : null, v.Court, v.DecidedOn, v.Note);
        SentenceView Shown(Sentence s)
        {
            var maxima = s.CountIds.Select(c => verdicts[new CountId(c)].FirstOrDefault()?.ConvictedOfId).OfType<OffenceEditionId>().Select(of => offences[of].MaximumMonths).ToList();
            var custody = s.Custody;
            return new(s.Id, s.Number, s.DecidedOn, s.Court, [.. counts.Where(c => s.CountIds.Contains(c.Id.Value)).Select(c => c.Number)], [.. s.Parts.OrderBy(p => p.Sequence)], custody.Imposed,
                custody.Suspended, custody.SetOff, custody.Effective, custody.FullySuspended, custody.OfMaximum(maxima), s.ReviewId?.Value, s.Note);
        }

        return (DefendantOutcome[])
        [
            .. suspects.Select(s => new DefendantOutcome(
                s.Id.Value, s.Reference, s.Name, s.Stage, s.StageOn, others.FinalOn(s.Id),
                [.. counts.Where(c => c.SuspectId == s.Id).Select(c => new CountOutcome(c.Id.Value, c.Number, c.Offence, c.WithdrawnAt is not null, c.VictimId?.Value, [.. verdicts[c.Id].Select(View)]))],
                [.. sentences[s.Id].Select(Shown)], [.. others.Settlements[s.Id].Select(x => x.View)], [.. others.Discontinuances[s.Id].Select(x => x.View)], [.. others.Appeals[s.Id].Select(x => x.View)],
                [.. others.Enforcement[s.Id].Select(x => x.View)])),
        ];
    }
}
