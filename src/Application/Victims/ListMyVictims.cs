using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>The victims of all cases the caller may see, by case and pseudonym, a page at a time.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ListMyVictimsQuery(int? Limit, string? After) : IQuery<Page<VictimListItem>>;

internal sealed class ListMyVictimsValidator : AbstractValidator<ListMyVictimsQuery>
{
    public ListMyVictimsValidator() => RuleFor(q => q.Limit).PageLimit();
}

internal sealed class ListMyVictimsHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<ListMyVictimsQuery, Result<Page<VictimListItem>>>
{
    public async Task<Result<Page<VictimListItem>>> Handle(ListMyVictimsQuery query, CancellationToken ct)
    {
        var rows = VictimRows.Of(db);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } reference, { } pseudonym]) return Cursor.NotOurs;
            rows = rows.Where(r => r.Case.Reference.CompareTo(reference) > 0 || (r.Case.Reference == reference
                && (r.Victim.Pseudonym.Length > pseudonym.Length
                    || (r.Victim.Pseudonym.Length == pseudonym.Length && r.Victim.Pseudonym.CompareTo(pseudonym) > 0))));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await rows.OrderBy(r => r.Case.Reference).ThenBy(r => r.Victim.Pseudonym.Length).ThenBy(r => r.Victim.Pseudonym).Take(limit + 1)
            .ToItems(db, user.Actor.Today(clock)).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<VictimListItem>(items, found.Count > limit ? Cursor.Of(items[^1].CaseReference, items[^1].Pseudonym) : null);
    }
}
