using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.Referrals;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Support;
using CaseTracker.Domain.Victims.Vault;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Support;

/// <summary>The support plan of one victim: its types and days, each need and who provides it. For who may read of the welfare; objectives and notes are read apart.</summary>
[Requires(Permissions.WelfareRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record GetSupportPlanQuery(Guid VictimId) : IQuery<SupportPlanView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Set">False: no plan was set yet; needs may be recorded all the same.</param>
public sealed record SupportPlanView(bool Set, IReadOnlyList<string> Types, DateOnly? StartsOn, DateOnly? PlannedEndOn, DateOnly? EndedOn, IReadOnlyList<SupportNeedView> Needs);

/// <param name="State">Code of the list SupportNeedState.</param>
/// <param name="Code">Why it is unmet, or what came of it; empty when it is provided.</param>
/// <param name="Partner">Who provides it, or did last; empty when nobody did.</param>
public sealed record SupportNeedView(Guid Id, string Service, DateOnly Since, string State, DateOnly On, string Code, string Partner);

internal sealed class GetSupportPlanHandler(ICaseTrackerDb db, WelfareReading welfare, ReferralReading partners, VictimRecording recording, AuditNotes audit)
    : IRequestHandler<GetSupportPlanQuery, Result<SupportPlanView>>
{
    public async Task<Result<SupportPlanView>> Handle(GetSupportPlanQuery query, CancellationToken ct)
    {
        if (!await welfare.MayAsync(query.VictimId, ct)) return IdentityGrantRefusals.WelfareNotGranted;
        var victim = new VictimId(query.VictimId);
        var plan = await db.SupportPlans.AsNoTracking().Where(p => p.VictimId == victim).OrderByDescending(p => p.RecordedAt).FirstOrDefaultAsync(ct);
        var needs = await db.SupportNeeds.AsNoTracking().Where(n => n.VictimId == victim).OrderBy(n => n.Service).ThenBy(n => n.RecordedAt).ToListAsync(ct);
        var steps = (await db.SupportNeedSteps.AsNoTracking().Where(s => s.VictimId == victim).OrderBy(s => s.Number).ToListAsync(ct)).ToLookup(s => s.NeedId);
        var (names, views) = (await partners.NamesAsync(ct), new List<SupportNeedView>());
        foreach (var need in needs)
        {
            var last = steps[need.Id].Last();
            var provided = steps[need.Id].LastOrDefault(s => s.State == SupportNeedStep.Provided);
            var partner = provided is null ? null : ReferralReading.PartnerIn(await recording.OpenAsync(provided, VictimRecording.SupportNeedSteps, ct));
            views.Add(new SupportNeedView(need.Id, need.Service, need.Since, last.State, last.On, last.Code, partner is { } id ? names.GetValueOrDefault(id, "") : ""));
        }

        audit.ShowedFields("SupportNeedStep.Partner");
        return new SupportPlanView(plan is not null, plan?.Types ?? [], plan?.StartsOn, plan?.PlannedEndOn, plan?.EndedOn, views);
    }
}
