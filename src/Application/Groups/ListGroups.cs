using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Groups;

/// <summary>The criminal groups of the cases that the caller sees, by name. Members and cases are counted in those cases only.</summary>
/// <param name="Search">Part of the name; null: all.</param>
[Requires(Permissions.CaseList), Audited(AuditAct.Consult, AuditObject.Group)]
public sealed record ListGroupsQuery(string? Search = null, int? Limit = null, string? After = null) : IQuery<Page<GroupRow>>;

/// <param name="Kind">Code of the list CriminalGroupKind.</param>
public sealed record GroupRow(Guid Id, string Name, string Kind, IReadOnlyList<string> Countries, int Members, int Cases);

internal sealed class ListGroupsValidator : AbstractValidator<ListGroupsQuery>
{
    private const int SearchMaxLength = 100;

    public ListGroupsValidator()
    {
        _ = RuleFor(q => q.Limit).PageLimit();
        _ = RuleFor(q => q.Search).MaximumLength(SearchMaxLength).WithMessage($"At most {SearchMaxLength} characters.");
    }
}

internal sealed class ListGroupsHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListGroupsQuery, Result<Page<GroupRow>>>
{
    public async Task<Result<Page<GroupRow>>> Handle(ListGroupsQuery query, CancellationToken ct)
    {
        var rows = db.CriminalGroups.AsNoTracking();
        if (query.Search?.Trim() is { Length: > 0 } search)
        {
            var sought = search.ToUpperInvariant();
            rows = rows.Where(g => g.Name.ToUpper().Contains(sought));
        }
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } name, { } text] || !Guid.TryParse(text, out var id)) return Cursor.NotOurs;
            var last = new CriminalGroupId(id);
            rows = rows.Where(g => g.Name.CompareTo(name) > 0 || (g.Name == name && g.Id > last));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await rows.OrderBy(g => g.Name).ThenBy(g => g.Id).Take(limit + 1).Select(g => new GroupRow(
            g.Id.Value, g.Name, g.Kind, g.Countries,
            db.GroupMemberships.Where(m => m.GroupId == g.Id && m.TakenBackAt == null).Select(m => m.SuspectId).Distinct().Count(),
            db.GroupMemberships.Where(m => m.GroupId == g.Id && m.TakenBackAt == null).Select(m => m.CaseId).Distinct().Count())).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<GroupRow>(items, found.Count > limit ? Cursor.Of(items[^1].Name, items[^1].Id.ToString()) : null);
    }
}
