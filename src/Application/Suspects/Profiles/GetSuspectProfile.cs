using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Profiles;

/// <summary>Who a suspect is and how they work, in codes, with the version that a change must name.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Suspect)]
public sealed record GetSuspectProfileQuery(Guid SuspectId) : IQuery<SuspectProfileView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

/// <summary>Texts are empty where nothing is known.</summary>
/// <param name="FurtherRoles">Codes of the list ChainRole, beside the main one.</param>
/// <param name="AgeBand">Code of the list AgeBand.</param>
/// <param name="Sex">Code of the list Gender.</param>
/// <param name="Countries">ISO 3166 codes of two letters.</param>
/// <param name="RelationToVictims">Code of the list VictimRelation.</param>
/// <param name="PriorRecord">Code of the list PriorRecord.</param>
/// <param name="ModusOperandi">Codes of the list ModusOperandi.</param>
public sealed record SuspectProfileView(
    uint Version, IReadOnlyList<string> FurtherRoles, string AgeBand, string Sex, IReadOnlyList<string> Countries, string RelationToVictims, string PriorRecord, IReadOnlyList<string> ModusOperandi);

internal sealed class GetSuspectProfileHandler(ICaseTrackerDb db) : IRequestHandler<GetSuspectProfileQuery, Result<SuspectProfileView>>
{
    public async Task<Result<SuspectProfileView>> Handle(GetSuspectProfileQuery query, CancellationToken ct) =>
        await db.Suspects.Where(s => s.Id == new SuspectId(query.SuspectId)).Select(s => new SuspectProfileView(
            EF.Property<uint>(s, Columns.Version), s.FurtherRoles, s.AgeBand, s.Sex, s.Countries, s.RelationToVictims, s.PriorRecord, s.ModusOperandi)).SingleAsync(ct);
}
