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

/// <summary>What the caller is to do, over all cases they may see: open tasks, the earliest first, a page at a time.</summary>
[Requires(Permissions.CaseList), Audited(AuditAct.Consult, AuditObject.Task)]
public sealed record ListMyTasksQuery(int? Limit = null, string? After = null) : IQuery<Page<TaskView>>;

internal sealed class ListMyTasksValidator : AbstractValidator<ListMyTasksQuery>
{
    public ListMyTasksValidator() =>
        RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListMyTasksHandler(ICaseTrackerDb db, TaskDesk desk, TaskLines lines, AuditNotes audit) : IRequestHandler<ListMyTasksQuery, Result<Page<TaskView>>>
{
    private const string Day = "yyyy-MM-dd";

    public async Task<Result<Page<TaskView>>> Handle(ListMyTasksQuery query, CancellationToken ct)
    {
        var me = desk.Me;
        var rows = db.Tasks.Where(t => t.OwnerId == me && t.State == TaskState.Open);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } day, { } key] || !DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) || !Guid.TryParse(key, out var id)) return Cursor.NotOurs;
            var last = new TaskId(id);
            rows = rows.Where(t => t.DueOn > due || (t.DueOn == due && t.Id > last));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await lines.ReadAsync(rows.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(limit + 1), ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<TaskView>(items, found.Count > limit ? Cursor.Of(items[^1].DueOn.ToString(Day, CultureInfo.InvariantCulture), items[^1].Id.ToString()) : null);
    }
}
