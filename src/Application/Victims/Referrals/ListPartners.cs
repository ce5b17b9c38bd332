using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>The organisations the caller's unit works with, and those of the units whose cases the caller may see, by name; past ones last.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Partner)]
public sealed record ListPartnersQuery : IQuery<IReadOnlyList<PartnerView>>;

/// <summary>One organisation, to be changed.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Partner)]
public sealed record GetPartnerQuery(Guid PartnerId) : IQuery<PartnerView>;

/// <param name="Own">Of the caller's own unit: only those can be changed.</param>
/// <param name="EndedOn">Null while the co-operation lasts.</param>
public sealed record PartnerView(
    Guid Id, uint Version, string Name, string Kind, IReadOnlyList<string> Services, IReadOnlyList<string> Countries, IReadOnlyList<string> Languages, string Contact, DateOnly? EndedOn, bool Own);

internal sealed class ListPartnersHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit)
    : IRequestHandler<ListPartnersQuery, Result<IReadOnlyList<PartnerView>>>, IRequestHandler<GetPartnerQuery, Result<PartnerView>>
{
    public async Task<Result<IReadOnlyList<PartnerView>>> Handle(ListPartnersQuery query, CancellationToken ct) =>
        await Views(db.Partners.OrderBy(p => p.EndedOn != null).ThenBy(p => p.Name).ThenBy(p => p.Id)).ToListAsync(ct);

    public async Task<Result<PartnerView>> Handle(GetPartnerQuery query, CancellationToken ct)
    {
        audit.About(query.PartnerId);
        return await Views(db.Partners.Where(p => p.Id == new PartnerId(query.PartnerId))).SingleOrDefaultAsync(ct) is { } found ? found : CommonRefusals.NotFound;
    }

    private IQueryable<PartnerView> Views(IQueryable<Partner> partners)
    {
        var unit = user.Actor.UnitId;
        return partners.AsNoTracking().Select(p => new PartnerView(
            p.Id.Value, EF.Property<uint>(p, Columns.Version), p.Name, p.Kind, p.Services, p.Countries, p.Languages, p.Contact, p.EndedOn, p.UnitId == unit));
    }
}
