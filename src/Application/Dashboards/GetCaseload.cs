using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Changes;
using CaseTracker.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Dashboards;

/// <summary>The caseload of the supervisor's unit: where cases stand, who carries them, what is late. Only cases the caller may see are counted.</summary>
[Requires(Permissions.DashboardCaseload), Audited(AuditAct.Consult, AuditObject.Dashboard)]
public sealed record GetCaseloadQuery : IQuery<CaseloadView>;

/// <param name="DaysToAdvice">From first report to first prosecutor advice, over the open cases where both are known (R3).</param>
/// <param name="ApprovalsWaiting">Changes of counts that leave trafficking and wait for a supervisor, in all cases the caller may see.</param>
public sealed record CaseloadView(
    DateOnly AsOf, int OpenCases, int OverdueDeadlines, int DueSoonDeadlines, DaysToAdviceView? DaysToAdvice, IReadOnlyList<StageLoad> ByStage,
    IReadOnlyList<LeadLoad> ByLead, IReadOnlyList<AgeBand> Ages, IReadOnlyList<FormLoad> ByForm, IReadOnlyList<LateDeadline> Overdue, IReadOnlyList<LateDeadline> DueSoon, int ApprovalsWaiting);

public sealed record DaysToAdviceView(int Median, int P90, int Cases);

public sealed record StageLoad(string Stage, int Cases);

/// <param name="OldestDays">Age of their oldest open case.</param>
public sealed record LeadLoad(Guid LeadId, string Lead, int OpenCases, int Overdue, int DueSoon, int OldestDays);

public sealed record AgeBand(string Band, int Cases);

public sealed record FormLoad(string Form, int Cases);

public sealed record LateDeadline(Guid Id, Guid CaseId, string CaseReference, string Title, string Owner, DateOnly DueOn);

internal sealed class GetCaseloadHandler(ICaseTrackerDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<GetCaseloadQuery, Result<CaseloadView>>
{
    private const int SoonDays = 7;
    private const int ListedDeadlines = 10;

    public async Task<Result<CaseloadView>> Handle(GetCaseloadQuery query, CancellationToken ct)
    {
        var unit = user.Actor.UnitId;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone)).DateTime);
        var soon = today.AddDays(SoonDays);

        // One row an open case, without its texts: everything about cases is counted from these in memory.
        var open = await db.Cases.Where(c => c.UnitId == unit && c.Stage != CaseStages.Closed)
            .Select(c => new { c.Id, c.LeadId, c.Stage, c.OpenedOn, c.FirstReportOn, c.FirstProsecutorAdviceOn, c.Exploitation }).ToListAsync(ct);
        var late = await (from deadline in db.Deadlines
                          join found in db.Cases on deadline.CaseId equals found.Id
                          where found.UnitId == unit && deadline.Status == DeadlineStatus.Running && deadline.Kind != DeadlineKind.Minimum && deadline.DueOn <= soon
                          group deadline by new { found.LeadId, Overdue = deadline.DueOn < today } into load
                          select new { load.Key.LeadId, load.Key.Overdue, Count = load.Count() }).ToListAsync(ct);
        var leads = open.Select(c => c.LeadId).Concat(late.Select(l => l.LeadId)).Distinct().ToList();
        var names = await db.Staff.Where(s => leads.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);

        return new CaseloadView(
            today, open.Count, late.Where(l => l.Overdue).Sum(l => l.Count), late.Where(l => !l.Overdue).Sum(l => l.Count),
            CaseloadFigures.DaysToAdvice(open.Where(c => c is { FirstReportOn: not null, FirstProsecutorAdviceOn: not null })
                .Select(c => c.FirstProsecutorAdviceOn!.Value.DayNumber - c.FirstReportOn!.Value.DayNumber)),
            [.. open.GroupBy(c => c.Stage).OrderBy(g => CaseloadFigures.StageOrder(g.Key)).Select(g => new StageLoad(g.Key, g.Count()))],
            [.. names.Select(lead => new LeadLoad(
                lead.Key.Value, lead.Value, open.Count(c => c.LeadId == lead.Key), late.Where(l => l.LeadId == lead.Key && l.Overdue).Sum(l => l.Count),
                late.Where(l => l.LeadId == lead.Key && !l.Overdue).Sum(l => l.Count),
                open.Where(c => c.LeadId == lead.Key).Select(c => today.DayNumber - c.OpenedOn.DayNumber).DefaultIfEmpty(0).Max()))
                .OrderByDescending(l => l.OpenCases).ThenBy(l => l.Lead)],
            CaseloadFigures.Ages(open.Select(c => today.DayNumber - c.OpenedOn.DayNumber)),
            [.. open.SelectMany(c => c.Exploitation).GroupBy(f => f).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => new FormLoad(g.Key, g.Count()))],
            await LateAsync(unit, d => d.DueOn < today, ct), await LateAsync(unit, d => d.DueOn >= today && d.DueOn <= soon, ct),
            await db.ChargeProposals.CountAsync(p => p.State == ChargeProposalState.Waiting, ct));
    }

    private async Task<IReadOnlyList<LateDeadline>> LateAsync(UnitId unit, System.Linq.Expressions.Expression<Func<Deadline, bool>> when, CancellationToken ct) =>
        await (from deadline in db.Deadlines.Where(d => d.Status == DeadlineStatus.Running && d.Kind != DeadlineKind.Minimum).Where(when)
               join found in db.Cases on deadline.CaseId equals found.Id
               join owner in db.Staff on deadline.OwnerId equals owner.Id
               where found.UnitId == unit
               orderby deadline.DueOn
               select new LateDeadline(deadline.Id.Value, found.Id.Value, found.Reference, deadline.Title, owner.DisplayName, deadline.DueOn)).Take(ListedDeadlines).ToListAsync(ct);
}
