using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>The deadlines of a case, the earliest first, a page at a time.</summary>
/// <param name="Status"><c>open</c> (running or stopped), <c>closed</c> or null for both.</param>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Consult, AuditObject.Deadline)]
public sealed record ListCaseDeadlinesQuery(Guid CaseId, string? Status = null, int? Limit = null, string? After = null) : IQuery<Page<DeadlineLine>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class ListCaseDeadlinesValidator : AbstractValidator<ListCaseDeadlinesQuery>
{
    public ListCaseDeadlinesValidator()
    {
        _ = RuleFor(q => q.Status).Must(s => s is null or "open" or "closed").WithMessage("Choose open or closed.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }
}

internal sealed class ListCaseDeadlinesHandler(ICaseTrackerDb db, DeadlineLines lines, AuditNotes audit) : IRequestHandler<ListCaseDeadlinesQuery, Result<Page<DeadlineLine>>>
{
    public async Task<Result<Page<DeadlineLine>>> Handle(ListCaseDeadlinesQuery query, CancellationToken ct)
    {
        var rows = db.Deadlines.Where(d => d.CaseId == new CaseId(query.CaseId));
        if (query.Status == "open") rows = rows.Open();
        if (query.Status == "closed") rows = rows.Where(d => d.Status != DeadlineStatus.Running && d.Status != DeadlineStatus.Stopped);
        var page = await lines.PageAsync(rows, query.Limit, query.After, ct);
        if (!page.IsRefused) audit.Showed(page.Value.Items.Select(i => i.Id));
        return page;
    }
}
