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

/// <summary>The victims of one case by pseudonym, a page at a time.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ListVictimsQuery(Guid CaseId, int? Limit, string? After) : IQuery<Page<VictimListItem>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="HasIdentity">An identity lies sealed; the list never says more.</param>
/// <param name="MeasuresInForce">How many granted measures hold today.</param>
/// <param name="NextExpiryOn">Last day of the measure in force that ends first; null when none ends.</param>
/// <param name="NextContactOn">When the next contact is due; null when none is.</param>
/// <param name="RiskReviewOn">When the newest assessment of risk must be looked at again; null when there is none.</param>
/// <param name="Engagement">Code of the list EngagementState; empty when none was recorded.</param>
/// <param name="ClaimDue">A judgment was given or the case was settled, and no compensation is claimed.</param>
public sealed record VictimListItem(
    Guid Id, Guid CaseId, string CaseReference, string Pseudonym, string Gender, bool Child, string Status, bool HasIdentity,
    int MeasuresInForce, DateOnly? NextExpiryOn, DateOnly? NextContactOn, DateOnly? RiskReviewOn, string Engagement, bool ClaimDue);

internal sealed class ListVictimsValidator : AbstractValidator<ListVictimsQuery>
{
    public ListVictimsValidator() => RuleFor(q => q.Limit).PageLimit();
}

internal sealed class ListVictimsHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<ListVictimsQuery, Result<Page<VictimListItem>>>
{
    public async Task<Result<Page<VictimListItem>>> Handle(ListVictimsQuery query, CancellationToken ct)
    {
        var rows = VictimRows.Of(db).Where(r => r.Case.Id == new CaseId(query.CaseId));
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 1) is not [{ } pseudonym]) return Cursor.NotOurs;
            rows = rows.Where(r => r.Victim.Pseudonym.Length > pseudonym.Length
                || (r.Victim.Pseudonym.Length == pseudonym.Length && r.Victim.Pseudonym.CompareTo(pseudonym) > 0));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await rows.OrderBy(r => r.Victim.Pseudonym.Length).ThenBy(r => r.Victim.Pseudonym).Take(limit + 1)
            .ToItems(db, user.Actor.Today(clock)).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<VictimListItem>(items, found.Count > limit ? Cursor.Of(items[^1].Pseudonym) : null);
    }
}
