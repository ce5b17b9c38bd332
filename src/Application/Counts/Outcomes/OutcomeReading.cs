using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>What ended, or may end, proceedings beside verdict and sentence, by person.</summary>
internal sealed record OtherOutcomes(
    ILookup<SuspectId, (SuspectId Of, SettlementView View)> Settlements, ILookup<SuspectId, (SuspectId Of, DiscontinuanceView View)> Discontinuances, ILookup<SuspectId, (SuspectId Of, AppealView View)> Appeals,
    ILookup<SuspectId, (SuspectId Of, EnforcementView View)> Enforcement, IReadOnlyDictionary<SuspectId, DateOnly> Final)
{
    internal DateOnly? FinalOn(SuspectId suspect) => Final.TryGetValue(suspect, out var on) ? on : null;
}

/// <summary>Reads settlements, decisions not to go on, appeals and enforcement of a case: one query each.</summary>
internal sealed class OutcomeReading(ICaseTrackerDb db, ICurrentUser user)
{
    internal async Task<OtherOutcomes> OfAsync(CaseId id, IReadOnlyList<Count> counts, CancellationToken ct)
    {
        var settlements = await db.Settlements.AsNoTracking().Where(s => s.CaseId == id).OrderByDescending(s => s.Number).ToListAsync(ct);
        var decisions = await db.Discontinuances.AsNoTracking().Where(d => d.CaseId == id).OrderByDescending(d => d.Number).ToListAsync(ct);
        var notices = (await (from n in db.DiscontinuanceNotices.AsNoTracking()
                              join v in db.Victims on n.VictimId equals v.Id
                              where n.CaseId == id
                              orderby v.Pseudonym.Length, v.Pseudonym
                              select new { Notice = n, v.Pseudonym }).ToListAsync(ct)).ToLookup(n => n.Notice.DiscontinuanceId);
        var appeals = await db.Appeals.AsNoTracking().Where(a => a.CaseId == id).OrderByDescending(a => a.Number).ToListAsync(ct);
        var steps = await db.EnforcementSteps.AsNoTracking().Where(e => e.CaseId == id).OrderByDescending(e => e.On).ThenByDescending(e => e.RecordedAt)
            .Select(e => new { Step = e, Sentence = db.Sentences.Where(s => s.Id == e.SentenceId).Select(s => s.Number).First() }).ToListAsync(ct);
        var final = (await db.SuspectStages.Where(s => s.CaseId == id && s.To == CaseStages.Final).OrderBy(s => s.Number).Select(s => new { s.SuspectId, s.On }).ToListAsync(ct)).GroupBy(s => s.SuspectId);
        var people = settlements.Select(s => s.RecordedBy).Concat(settlements.Select(s => s.AnsweredBy).OfType<UserId>()).Concat(decisions.Select(d => d.DecidedBy)).Distinct().ToList();
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);

        IReadOnlyList<int> Numbers(IReadOnlyList<Guid> of) => [.. counts.Where(c => of.Contains(c.Id.Value)).Select(c => c.Number)];
        return new OtherOutcomes(
            settlements.Select(s => (s.SuspectId, new SettlementView(
                s.Id, s.Number, Numbers(s.CountIds), s.Kind, s.OfferedBy, s.OfferedOn, s.Terms, s.VictimsConsultedOn, s.WhyNotConsulted, s.Compensation, s.Currency, s.WhyNoCompensation, s.State,
                names[s.RecordedBy], s.RecordedBy == user.Actor.Id, s.AnsweredBy is { } by ? names[by] : null, s.Answer, s.ConcludedOn, s.Conclusion))).ToLookup(s => s.SuspectId),
            decisions.Select(d => (d.SuspectId, new DiscontinuanceView(
                d.Id, d.Number, Numbers(d.CountIds), d.Ground, d.Reason, d.DecidedOn, names[d.DecidedBy], d.DecidedBy == user.Actor.Id,
                [
                    .. notices[d.Id].Select(n => new DiscontinuanceNoticeView(
                        n.Notice.VictimId.Value, n.Pseudonym, n.Notice.StatusContinues, n.Notice.ToldOn, n.Notice.ReviewUntil, n.Notice.ReviewAskedOn, n.Notice.AskedLate, n.Notice.Outcome,
                        n.Notice.ReviewedOn, n.Notice.Reasons)),
                ]))).ToLookup(d => d.SuspectId),
            appeals.Select(a => (a.SuspectId, new AppealView(a.Id, a.Number, a.By, a.Against, a.Court, a.FiledOn, a.Grounds, a.Outcome.Length == 0 ? null : a.Outcome, a.DecidedOn, a.Note))).ToLookup(a => a.SuspectId),
            steps.Select(e => (e.Step.SuspectId, new EnforcementView(e.Step.Id, e.Sentence, e.Step.Kind, e.Step.On, e.Step.Amount, e.Step.Currency, e.Step.Note))).ToLookup(e => e.SuspectId),
            final.ToDictionary(f => f.Key, f => f.Last().On));
    }
}
