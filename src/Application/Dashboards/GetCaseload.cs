using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Dashboards;

/// <summary>
/// The caseload of the supervisor's unit: where cases stand, who carries how much, what is late, still or unprotected, and how the quarter compares with the last (R11, R12). Only
/// cases the caller may see are counted; with a filter, only those it leaves (the quarters: of its lead).
/// </summary>
[Requires(Permissions.DashboardCaseload), Audited(AuditAct.Consult, AuditObject.Dashboard)]
public sealed record GetCaseloadQuery(CaseloadFilter Filter) : IQuery<CaseloadView>;

internal sealed class GetCaseloadValidator : AbstractValidator<GetCaseloadQuery>
{
    public GetCaseloadValidator() => RuleFor(q => q.Filter).SetValidator(new CaseloadFilterValidator()).OverridePropertyName("");
}

internal sealed class GetCaseloadHandler(ICaseTrackerDb db, ICaseloadFacts facts, ICurrentUser user, TimeProvider clock) : IRequestHandler<GetCaseloadQuery, Result<CaseloadView>>
{
    private const int ListedDeadlines = 10;

    public async Task<Result<CaseloadView>> Handle(GetCaseloadQuery query, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), user.Actor.Today(clock));
        var open = (await facts.OpenAsync(today, ct)).Where(c => query.Filter.Holds(c, today, now)).ToList();
        var sums = new CaseloadSums(open, today, now);
        var leads = open.Select(c => new UserId(c.LeadId)).Distinct().ToList();
        var names = await db.Staff.Where(s => leads.Contains(s.Id)).ToDictionaryAsync(s => s.Id.Value, s => s.DisplayName, ct);
        var quarter = new DateOnly(today.Year, today.Month - ((today.Month - 1) % 3), 1);
        return new CaseloadView(
            today, open.Count, open.Sum(c => c.Weight), sums.Figures, sums.DaysToAdvice, sums.ByStage, sums.HeatMap, sums.ByLead(names), sums.Ages, sums.ByForm, sums.Interviews,
            await QuarterAsync(quarter, today, query.Filter.Lead, ct), await QuarterAsync(quarter.AddMonths(-3), quarter.AddDays(-1), query.Filter.Lead, ct),
            await LateAsync(First(open, c => c.FirstOverdue), DateOnly.MinValue, today.AddDays(-1), ct),
            await LateAsync(First(open, c => c.FirstDueSoon), today, today.AddDays(CarriedCase.SoonDays), ct));
    }

    private async Task<QuarterView> QuarterAsync(DateOnly from, DateOnly until, Guid? lead, CancellationToken ct)
    {
        var flow = await facts.FlowAsync(Start(from), Start(until.AddDays(1)), lead, ct);
        return new QuarterView(from, until, flow.Opened, flow.Charged, flow.Closed, flow.OpenAtEnd);
    }

    private DateTimeOffset Start(DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The cases that the deadlines listed can be of: as many deadlines, earliest first, lie in no more cases than those whose first one is earliest.</summary>
    private static List<CaseId> First(List<CarriedCase> open, Func<CarriedCase, DateOnly?> day)
    {
        var due = open.Where(c => day(c) is not null).OrderBy(day).ToList();
        return [.. due.TakeWhile((c, at) => at < ListedDeadlines || day(c) == day(due[ListedDeadlines - 1])).Select(c => new CaseId(c.Id))];
    }

    private async Task<IReadOnlyList<LateDeadline>> LateAsync(List<CaseId> cases, DateOnly first, DateOnly last, CancellationToken ct) => cases.Count == 0 ? [] :
        await (from deadline in db.Deadlines
               join found in db.Cases on deadline.CaseId equals found.Id
               join owner in db.Staff on deadline.OwnerId equals owner.Id
               where cases.Contains(found.Id) && deadline.Status == DeadlineStatus.Running && deadline.Kind != DeadlineKind.Minimum && deadline.DueOn >= first && deadline.DueOn <= last
               orderby deadline.DueOn, deadline.Id
               select new LateDeadline(deadline.Id.Value, found.Id.Value, found.Reference, deadline.Title, owner.DisplayName, deadline.DueOn)).Take(ListedDeadlines).ToListAsync(ct);
}
