using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Support;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Support;

/// <summary>What victims need and nobody provides, the longest first: across the cases of the coordinator, and for others those victims whose welfare was granted to them.</summary>
[Requires(Permissions.WelfareRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ListUnmetNeedsQuery(int? Limit, string? After) : IQuery<Page<UnmetNeedItem>>;

/// <param name="Since">Since when it is unmet.</param>
/// <param name="Reason">Code of the list UnmetReason.</param>
public sealed record UnmetNeedItem(Guid NeedId, Guid VictimId, string Victim, Guid CaseId, string CaseReference, string Service, DateOnly Since, string Reason);

internal sealed class ListUnmetNeedsValidator : AbstractValidator<ListUnmetNeedsQuery>
{
    public ListUnmetNeedsValidator() => RuleFor(q => q.Limit).PageLimit();
}

internal sealed class ListUnmetNeedsHandler(ICaseTrackerDb db, WelfareReading welfare, AuditNotes audit) : IRequestHandler<ListUnmetNeedsQuery, Result<Page<UnmetNeedItem>>>
{
    private const string DayFormat = "yyyy-MM-dd";

    public async Task<Result<Page<UnmetNeedItem>>> Handle(ListUnmetNeedsQuery query, CancellationToken ct)
    {
        var mine = welfare.All();
        var rows = from step in db.SupportNeedSteps
                   join need in db.SupportNeeds on step.NeedId equals need.Id
                   join victim in db.Victims on need.VictimId equals victim.Id
                   join c in db.Cases on victim.CaseId equals c.Id
                   where step.State == SupportNeedStep.Unmet && mine.Contains(victim.Id) && !db.SupportNeedSteps.Any(later => later.NeedId == need.Id && later.Number > step.Number)
                   select new { step.On, need.Id, Victim = victim.Id.Value, victim.Pseudonym, Case = c.Id.Value, c.Reference, need.Service, step.Code };
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } on, { } last] || !DateOnly.TryParseExact(on, DayFormat, out var day) || !Guid.TryParse(last, out var id)) return Cursor.NotOurs;
            rows = rows.Where(r => r.On > day || (r.On == day && r.Id.CompareTo(id) > 0));
        }

        var limit = query.Limit ?? PageLimits.Default;
        var found = await rows.OrderBy(r => r.On).ThenBy(r => r.Id).Take(limit + 1)
            .Select(r => new UnmetNeedItem(r.Id, r.Victim, r.Pseudonym, r.Case, r.Reference, r.Service, r.On, r.Code)).AsNoTracking().ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.VictimId).Distinct());
        return new Page<UnmetNeedItem>(items, found.Count > limit ? Cursor.Of(items[^1].Since.ToString(DayFormat, System.Globalization.CultureInfo.InvariantCulture), items[^1].NeedId.ToString()) : null);
    }
}
