using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.Referrals;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Victims.Counsel;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Domain.Victims.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Support;

/// <summary>What everyone on the case sees of a victim's support and counsel: counts, codes and days. Neither which organisation nor which lawyer.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record GetSupportFlagsQuery(Guid VictimId) : IQuery<SupportFlags>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Referrals">To partners, drafts included.</param>
/// <param name="ReceivedFrom">Referrals by partners to the unit.</param>
/// <param name="PartnersToInform">Partners who hold what a withdrawn consent covered, and were not told.</param>
/// <param name="Needs">Not ended, the unmet included.</param>
/// <param name="LegalAid">Code of the list LegalAidDecision; empty when none was recorded.</param>
/// <param name="Attendance">Every hearing and interview that took place with this victim, and whether counsel was there.</param>
public sealed record SupportFlags(
    int Referrals, int Sent, int Accepted, int Declined, int ReceivedFrom, int PartnersToInform, int Needs, int UnmetNeeds, bool HasLawyer, IReadOnlyList<LawyerView> Lawyers, string LegalAid,
    DateOnly? LegalAidOn, IReadOnlyList<AttendanceView> Attendance);

/// <param name="Basis">Code of the list LawyerBasis.</param>
/// <param name="EndedOn">Null while they act.</param>
public sealed record LawyerView(Guid Id, string Basis, DateOnly AppointedOn, DateOnly? EndedOn);

/// <param name="HearingId">Null for an interview.</param>
/// <param name="InterviewId">Null for a hearing.</param>
/// <param name="Kind">Code of the list HearingKind or InterviewKind.</param>
/// <param name="WithCounsel">Null as long as nobody recorded it.</param>
public sealed record AttendanceView(Guid? HearingId, Guid? InterviewId, string Kind, DateTimeOffset At, bool? WithCounsel);

internal sealed class GetSupportFlagsHandler(ICaseTrackerDb db, ReferralReading reading) : IRequestHandler<GetSupportFlagsQuery, Result<SupportFlags>>
{
    public async Task<Result<SupportFlags>> Handle(GetSupportFlagsQuery query, CancellationToken ct)
    {
        var victim = new VictimId(query.VictimId);
        var trails = await reading.OfAsync(victim, ct);
        var lasts = await db.SupportNeedSteps.Where(s => s.VictimId == victim && !db.SupportNeedSteps.Any(l => l.NeedId == s.NeedId && l.Number > s.Number)).Select(s => s.State).ToListAsync(ct);
        var lawyers = await (from lawyer in db.Lawyers.AsNoTracking().Where(l => l.VictimId == victim)
                             join e in db.LawyerEnds on lawyer.Id equals e.LawyerId into ends
                             from end in ends.DefaultIfEmpty()
                             orderby lawyer.AppointedOn descending
                             select new LawyerView(lawyer.Id, lawyer.Basis, lawyer.AppointedOn, end == null ? null : end.EndedOn)).ToListAsync(ct);
        var aid = await db.LegalAidDecisions.AsNoTracking().Where(d => d.VictimId == victim).OrderByDescending(d => d.RecordedAt).FirstOrDefaultAsync(ct);
        return new SupportFlags(
            trails.Count(t => !t.Referral.Incoming), trails.Count(t => t.SentOn is not null), trails.Count(t => t.Steps.Any(s => s.Step == ReferralStep.Accepted)),
            trails.Count(t => t.Status == ReferralStep.Declined), trails.Count(t => t.Referral.Incoming), trails.Count(t => t.PartnerToBeInformed),
            lasts.Count(s => s != SupportNeedStep.Ended), lasts.Count(s => s == SupportNeedStep.Unmet), lawyers.Any(l => l.EndedOn is null), lawyers, aid?.Decision ?? "", aid?.On,
            await AttendanceAsync(victim, ct));
    }

    private async Task<IReadOnlyList<AttendanceView>> AttendanceAsync(VictimId victim, CancellationToken ct)
    {
        var recorded = await db.CounselAttendances.AsNoTracking().Where(a => a.VictimId == victim).OrderByDescending(a => a.RecordedAt).ToListAsync(ct);
        var caseId = await db.Victims.Where(v => v.Id == victim).Select(v => v.CaseId).SingleAsync(ct);
        var hearings = await db.Hearings.AsNoTracking().Where(h => h.CaseId == caseId && h.WithVictims && h.Status == HearingStatus.Held).ToListAsync(ct);
        var interviews = await (from plan in db.Interviews join o in db.InterviewOutcomes on plan.Id equals o.InterviewId where plan.VictimId == victim && o.Held
                                select new { plan.Id, plan.Kind, At = o.HeldAt ?? plan.PlannedFor }).ToListAsync(ct);
        return
        [
            .. hearings.Select(h => new AttendanceView(h.Id.Value, null, h.Kind, h.StartsAt, Newest(a => a.HearingId == h.Id)))
                .Concat(interviews.Select(i => new AttendanceView(null, i.Id, i.Kind, i.At, Newest(a => a.InterviewId == i.Id)))).OrderByDescending(a => a.At),
        ];

        bool? Newest(Func<CounselAttendance, bool> of) => recorded.FirstOrDefault(of)?.WithCounsel;
    }
}
