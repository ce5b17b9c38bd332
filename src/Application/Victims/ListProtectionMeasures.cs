using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>All protection and assistance asked for in a case, latest request first, a page at a time.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.ProtectionMeasure)]
public sealed record ListProtectionMeasuresQuery(Guid CaseId, int? Limit, string? After) : IQuery<Page<ProtectionMeasureView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>The same for one victim.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.ProtectionMeasure)]
public sealed record ListVictimProtectionMeasuresQuery(Guid VictimId, int? Limit, string? After) : IQuery<Page<ProtectionMeasureView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Victim">Pseudonym.</param>
/// <param name="Status">Code of the list ProtectionMeasureStatus today: a granted measure is in force until it expires.</param>
/// <param name="DecidedOn">Null while undecided.</param>
/// <param name="ExpiresOn">Last day it holds; null when it has no end.</param>
/// <param name="RenewalLeadDays">Working days; null when there is nothing to renew.</param>
/// <param name="RenewsId">The measure that this one is to follow.</param>
/// <param name="AlsoProtects">Further victims of the case.</param>
public sealed record ProtectionMeasureView(
    Guid Id, Guid CaseId, Guid VictimId, string Victim, string Type, string Status, DateOnly RequestedOn, DateOnly? DecidedOn, string Authority,
    DateOnly? ExpiresOn, DateOnly? ServedOn, int? RenewalLeadDays, Guid? RenewsId, IReadOnlyList<Guid> AlsoProtects);

internal sealed class ListProtectionMeasuresValidator : AbstractValidator<ListProtectionMeasuresQuery>
{
    public ListProtectionMeasuresValidator() => RuleFor(q => q.Limit).PageLimit();
}

internal sealed class ListVictimProtectionMeasuresValidator : AbstractValidator<ListVictimProtectionMeasuresQuery>
{
    public ListVictimProtectionMeasuresValidator() => RuleFor(q => q.Limit).PageLimit();
}

internal sealed class ListProtectionMeasuresHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<ListProtectionMeasuresQuery, Result<Page<ProtectionMeasureView>>>,
        IRequestHandler<ListVictimProtectionMeasuresQuery, Result<Page<ProtectionMeasureView>>>
{
    public Task<Result<Page<ProtectionMeasureView>>> Handle(ListProtectionMeasuresQuery query, CancellationToken ct) =>
        PageAsync(db.ProtectionMeasures.Where(m => m.CaseId == new CaseId(query.CaseId)), query.Limit, query.After, ct);

    public Task<Result<Page<ProtectionMeasureView>>> Handle(ListVictimProtectionMeasuresQuery query, CancellationToken ct) =>
        PageAsync(db.ProtectionMeasures.Where(m => m.VictimId == new VictimId(query.VictimId)), query.Limit, query.After, ct);

    private async Task<Result<Page<ProtectionMeasureView>>> PageAsync(IQueryable<ProtectionMeasure> measures, int? asked, string? after, CancellationToken ct)
    {
        if (after is not null)
        {
            if (ProtectionMeasureRows.After(measures, after) is not { } rest) return Cursor.NotOurs;
            measures = rest;
        }
        var (limit, today) = (asked ?? PageLimits.Default, user.Actor.Today(clock));
        var found = await ProtectionMeasureRows.Of(db, measures).Take(limit + 1).ToListAsync(ct);
        var items = found.Take(limit).Select(r => r.On(today)).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<ProtectionMeasureView>(items, found.Count > limit ? ProtectionMeasureRows.CursorOf(found[limit - 1].Measure) : null);
    }
}
