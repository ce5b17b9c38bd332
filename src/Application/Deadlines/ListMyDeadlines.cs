using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Open deadlines over all cases the caller may see, the earliest first, a page at a time.</summary>
/// <param name="Scope"><c>mine</c> (looked after or in a case led), <c>team</c> (cases whose team the caller is on), <c>unit</c> (supervisors), or null for all that may be seen.</param>
/// <param name="Kind">A code of the list DeadlineKind.</param>
/// <param name="From">First due day.</param>
/// <param name="To">Last due day.</param>
/// <param name="Lateness"><c>criticallyOverdue</c>, <c>overdue</c>, <c>dueSoon</c> or <c>notDue</c>; null for every group.</param>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Consult, AuditObject.Deadline)]
public sealed record ListMyDeadlinesQuery(
    string? Scope, string? Kind = null, Guid? Case = null, DateOnly? From = null, DateOnly? To = null, string? Lateness = null, int? Limit = null, string? After = null)
    : IQuery<WorklistPage>;

/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Counts">Of every group within the other filters, on whichever page.</param>
public sealed record WorklistPage(IReadOnlyList<DeadlineLine> Items, string? Next, LatenessCounts Counts);

internal sealed class ListMyDeadlinesValidator : AbstractValidator<ListMyDeadlinesQuery>
{
    public ListMyDeadlinesValidator()
    {
        _ = RuleFor(q => q.Scope).Must(WorklistScope.IsKnown).WithMessage(WorklistScope.Unknown);
        _ = RuleFor(q => q.Kind).Must(k => k is null || DeadlineCodes.Kind(k) is not null).WithMessage("Choose a code of the list DeadlineKind.");
        _ = RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || to >= q.From).WithMessage("The last day is before the first.");
        _ = RuleFor(q => q.Lateness).Must(l => l is null || LatenessGroups.Read(l) is not null).WithMessage(LatenessGroups.Unknown);
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }
}

internal sealed class ListMyDeadlinesHandler(WorklistScope scope, DeadlineDesk desk, DeadlineLines lines, AuditNotes audit)
    : IRequestHandler<ListMyDeadlinesQuery, Result<WorklistPage>>
{
    public async Task<Result<WorklistPage>> Handle(ListMyDeadlinesQuery query, CancellationToken ct)
    {
        if (scope.RefusalOf(query.Scope) is { } refusal) return refusal;
        var rows = await scope.OpenDeadlinesAsync(query.Scope, ct);
        if (DeadlineCodes.Kind(query.Kind) is { } kind) rows = rows.Where(d => d.Kind == kind);
        if (query.Case is { } one) rows = rows.Where(d => d.CaseId == new CaseId(one));
        if (query.From is { } from) rows = rows.Where(d => d.DueOn >= from);
        if (query.To is { } to) rows = rows.Where(d => d.DueOn <= to);
        var counts = await rows.CountAsync(desk.Now, desk.Today, ct);
        if (LatenessGroups.Read(query.Lateness) is { } group) rows = rows.In(group, desk.Now, desk.Today);
        var page = await lines.PageAsync(rows, query.Limit, query.After, ct);
        if (page.Refusal is { } notOurs) return notOurs;
        audit.Showed(page.Value.Items.Select(i => i.Id));
        return new WorklistPage(page.Value.Items, page.Value.Next, counts);
    }
}
