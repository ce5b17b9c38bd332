using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Contacts;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Welfare;

/// <summary>What everyone on the case sees of a victim's care: flags, codes and dates, never what is written.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record GetCareFlagsQuery(Guid VictimId) : IQuery<CareFlags>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="SpecialMeasuresRecommended">By the newest assessment of risk.</param>
/// <param name="RiskReviewOn">When that assessment must be looked at again; null when there is none.</param>
/// <param name="RiskLevel">Code of the list RiskLevel for those who may read of welfare; empty for others.</param>
/// <param name="Threats">How many threats and incidents were reported.</param>
/// <param name="Told">The newest notice of each right.</param>
/// <param name="Consents">The newest decision of each scope.</param>
public sealed record CareFlags(
    ContactRuleFlags Contact, bool SpecialMeasuresRecommended, DateOnly? RiskReviewOn, string RiskLevel, int Threats, IReadOnlyList<ToldRight> Told, IReadOnlyList<ConsentView> Consents);

public sealed record ToldRight(string Notice, string Language, DateOnly ToldOn, string By);

/// <param name="Holds">Given, neither withdrawn nor over.</param>
public sealed record ConsentView(string Scope, bool Holds, DateOnly On, DateOnly? UntilOn);

internal sealed class GetCareFlagsHandler(ICaseTrackerDb db, ICurrentUser user, ContactReading contacts, WelfareReading reading, TimeProvider clock)
    : IRequestHandler<GetCareFlagsQuery, Result<CareFlags>>
{
    public async Task<Result<CareFlags>> Handle(GetCareFlagsQuery query, CancellationToken ct)
    {
        var (victim, today) = (new VictimId(query.VictimId), user.Actor.Today(clock));
        var risk = await db.RiskAssessments.AsNoTracking().Where(r => r.VictimId == victim).OrderByDescending(r => r.RecordedAt).FirstOrDefaultAsync(ct);
        var told = await (from notice in db.RightsNotices.AsNoTracking().Where(n => n.VictimId == victim)
                          join teller in db.Staff on notice.RecordedBy equals teller.Id
                          orderby notice.RecordedAt descending
                          select new ToldRight(notice.Notice, notice.Language, notice.ToldOn, teller.DisplayName)).ToListAsync(ct);
        var decisions = await db.ConsentDecisions.AsNoTracking().Where(d => d.VictimId == victim).OrderByDescending(d => d.RecordedAt).ToListAsync(ct);
        return new CareFlags(
            await contacts.FlagsAsync(victim, ct), risk?.SpecialMeasuresRecommended == true, risk?.ReviewOn,
            risk is not null && await reading.MayAsync(query.VictimId, ct) ? risk.Level : "", await db.ThreatIncidents.CountAsync(t => t.VictimId == victim, ct),
            [.. told.DistinctBy(t => (t.Notice, t.Language))], [.. decisions.DistinctBy(d => d.Scope).Select(d => new ConsentView(d.Scope, d.HoldsOn(today), d.On, d.UntilOn))]);
    }
}
