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
/// <param name="Mine">Only those the caller looks after or whose case the caller leads.</param>
/// <param name="Kind">A code of the list DeadlineKind.</param>
/// <param name="From">First due day.</param>
/// <param name="To">Last due day.</param>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Consult, AuditObject.Deadline)]
public sealed record ListMyDeadlinesQuery(
    bool Mine, string? Kind = null, Guid? Case = null, DateOnly? From = null, DateOnly? To = null, int? Limit = null, string? After = null) : IQuery<Page<DeadlineLine>>;

internal sealed class ListMyDeadlinesValidator : AbstractValidator<ListMyDeadlinesQuery>
{
    public ListMyDeadlinesValidator()
    {
        _ = RuleFor(q => q.Kind).Must(k => k is null || DeadlineCodes.Kind(k) is not null).WithMessage("Choose a code of the list DeadlineKind.");
        _ = RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || to >= q.From).WithMessage("The last day is before the first.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }
}

internal sealed class ListMyDeadlinesHandler(ICaseTrackerDb db, ICurrentUser user, DeadlineLines lines, AuditNotes audit)
    : IRequestHandler<ListMyDeadlinesQuery, Result<Page<DeadlineLine>>>
{
    public async Task<Result<Page<DeadlineLine>>> Handle(ListMyDeadlinesQuery query, CancellationToken ct)
    {
        var me = user.Actor.Id;
        var rows = db.Deadlines.Where(d => d.Status == DeadlineStatus.Running || d.Status == DeadlineStatus.Stopped);
        if (query.Mine) rows = rows.Where(d => d.OwnerId == me || db.Cases.Any(c => c.Id == d.CaseId && c.LeadId == me));
        if (DeadlineCodes.Kind(query.Kind) is { } kind) rows = rows.Where(d => d.Kind == kind);
        if (query.Case is { } one) rows = rows.Where(d => d.CaseId == new CaseId(one));
        if (query.From is { } from) rows = rows.Where(d => d.DueOn >= from);
        if (query.To is { } to) rows = rows.Where(d => d.DueOn <= to);
        var page = await lines.PageAsync(rows, query.Limit, query.After, ct);
        if (!page.IsRefused) audit.Showed(page.Value.Items.Select(i => i.Id));
        return page;
    }
}
