using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Victims.Welfare;

/// <summary>Who looked at, or changed, what is kept about one victim; the latest first. For the coordinator, to answer the person who asks.</summary>
[Requires(Permissions.IdentityGrant), Audited(AuditAct.Consult, AuditObject.Audit)]
public sealed record ListVictimAccessQuery(Guid VictimId) : IQuery<IReadOnlyList<VictimAccess>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="UseCase">What was done, as in docs/events.md.</param>
/// <param name="Purpose">Code of the list RevealPurpose, where a purpose was asked for.</param>
/// <param name="Allowed">False for an attempt that was refused.</param>
public sealed record VictimAccess(DateTimeOffset At, string Who, AuditAct Act, string UseCase, string Purpose, bool Allowed);

/// <summary>The trail is read by auditors only; this port answers for one victim, and the database checks once more who asks.</summary>
public interface IVictimAccessLog
{
    Task<IReadOnlyList<VictimAccess>> OfAsync(Guid victimId, CancellationToken ct);
}

internal sealed class ListVictimAccessHandler(IVictimAccessLog log) : IRequestHandler<ListVictimAccessQuery, Result<IReadOnlyList<VictimAccess>>>
{
    public async Task<Result<IReadOnlyList<VictimAccess>>> Handle(ListVictimAccessQuery query, CancellationToken ct) => (await log.OfAsync(query.VictimId, ct)).ToList();
}
