using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>What became of every count, person by person: verdicts with the one that prevails, and sentences with what of them is served.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record ListOutcomesQuery(Guid CaseId) : IQuery<IReadOnlyList<DefendantOutcome>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>A suspect against whom a count was laid.</summary>
/// <param name="Sentences">The latest first; it prevails.</param>
public sealed record DefendantOutcome(Guid SuspectId, string Reference, string Name, IReadOnlyList<CountOutcome> Counts, IReadOnlyList<SentenceView> Sentences);

/// <param name="Verdicts">The latest first; it prevails. Empty while it is pending.</param>
public sealed record CountOutcome(Guid CountId, int Number, string Offence, bool Withdrawn, IReadOnlyList<VerdictView> Verdicts);

/// <param name="Verdict">Code of the list Verdict.</param>
/// <param name="Basis">Code of the list VerdictBasis.</param>
/// <param name="ConvictedOf">As the list of offences names it; null where nobody was convicted, and for free words.</param>
public sealed record VerdictView(int Number, string Verdict, string Basis, bool Convicts, string? ConvictedOf, string Court, DateOnly DecidedOn, string Note);

/// <param name="ImposedMonths">All imprisonment; null for life.</param>
/// <param name="EffectiveMonths">imposed − suspended − set-off; null for life.</param>
/// <param name="OfMaximum">imposed ÷ statutory maximum of the gravest offence; null when there is nothing to compare.</param>
/// <param name="ReviewId">The deadline by which to decide on an appeal; null unless all imprisonment is suspended.</param>
public sealed record SentenceView(
    Guid Id, int Number, DateOnly DecidedOn, string Court, IReadOnlyList<int> Counts, IReadOnlyList<SentencePart> Parts, int? ImposedMonths, int SuspendedMonths, int SetOffMonths,
    int? EffectiveMonths, bool FullySuspended, decimal? OfMaximum, Guid? ReviewId, string Note);

internal sealed class ListOutcomesHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListOutcomesQuery, Result<IReadOnlyList<DefendantOutcome>>>
{
    public async Task<Result<IReadOnlyList<DefendantOutcome>>> Handle(ListOutcomesQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var counts = await db.Counts.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.Number).ToListAsync(ct);
        var accused = counts.Select(c => c.SuspectId).Distinct().ToList();
        var suspects = await db.Suspects.AsNoTracking().Where(s => accused.Contains(s.Id)).OrderBy(s => s.Reference.Length).ThenBy(s => s.Reference).ToListAsync(ct);
        var verdicts = (await db.CountVerdicts.AsNoTracking().Where(v => v.CaseId == id).OrderByDescending(v => v.Number).ToListAsync(ct)).ToLookup(v => v.CountId);
        var sentences = (await db.Sentences.AsNoTracking().Where(s => s.CaseId == id).OrderByDescending(s => s.Number).ToListAsync(ct)).ToLookup(s => s.SuspectId);
        var named = verdicts.SelectMany(g => g).Select(v => v.ConvictedOfId).OfType<OffenceEditionId>().Distinct().ToList();
        var offences = await db.OffenceEditions.AsNoTracking().Where(e => named.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
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
                s.Id.Value, s.Reference, s.Name,
                [.. counts.Where(c => c.SuspectId == s.Id).Select(c => new CountOutcome(c.Id.Value, c.Number, c.Offence, c.WithdrawnAt is not null, [.. verdicts[c.Id].Select(View)]))],
                [.. sentences[s.Id].Select(Shown)])),
        ];
    }
}
