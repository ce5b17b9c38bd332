using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Tasks;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Tasks;

/// <summary>The tasks of a case, by number, a page at a time.</summary>
/// <param name="State"><c>open</c>, <c>done</c> or <c>dropped</c>; null for all.</param>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Task)]
public sealed record ListTasksQuery(Guid CaseId, string? State = null, int? Limit = null, string? After = null) : IQuery<Page<TaskView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>One task of a case.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Task)]
public sealed record GetTaskQuery(Guid CaseId, Guid TaskId) : IQuery<TaskView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class ListTasksValidator : AbstractValidator<ListTasksQuery>
{
    public ListTasksValidator()
    {
        _ = RuleFor(q => q.State).Must(s => s is null || StateOf(s) is not null).WithMessage("Choose open, done or dropped.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }

    internal static TaskState? StateOf(string? name) => name switch { "open" => TaskState.Open, "done" => TaskState.Done, "dropped" => TaskState.Dropped, _ => null };
}

internal sealed class ListTasksHandler(ICaseTrackerDb db, TaskLines lines, AuditNotes audit) : IRequestHandler<ListTasksQuery, Result<Page<TaskView>>>, IRequestHandler<GetTaskQuery, Result<TaskView>>
{
    public async Task<Result<Page<TaskView>>> Handle(ListTasksQuery query, CancellationToken ct)
    {
        var rows = db.Tasks.Where(t => t.CaseId == new CaseId(query.CaseId));
        if (ListTasksValidator.StateOf(query.State) is { } state) rows = rows.Where(t => t.State == state);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 1) is not [{ } key] || !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) return Cursor.NotOurs;
            rows = rows.Where(t => t.Number > last);
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await lines.ReadAsync(rows.OrderBy(t => t.Number).Take(limit + 1), ct);
        var items = found.OrderBy(t => t.Number).Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<TaskView>(items, found.Count > limit ? Cursor.Of(items[^1].Number.ToString(CultureInfo.InvariantCulture)) : null);
    }

    public async Task<Result<TaskView>> Handle(GetTaskQuery query, CancellationToken ct)
    {
        var (caseId, id) = (new CaseId(query.CaseId), new TaskId(query.TaskId));
        audit.About(query.TaskId);
        return await lines.ReadAsync(db.Tasks.Where(t => t.Id == id && t.CaseId == caseId), ct) is [{ } found] ? found : CommonRefusals.NotFound;
    }
}
