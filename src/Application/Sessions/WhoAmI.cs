using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Sessions;

/// <summary>The signed-in user, as the product knows them.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.User)]
public sealed record WhoAmIQuery : IQuery<WhoAmIView>;

public sealed record WhoAmIView(Guid Id, string UserName, string DisplayName, string Unit, string TimeZone, IReadOnlyList<string> Roles, bool HasAuthenticator);

internal sealed class WhoAmIHandler(ICurrentUser user, ICredentials credentials) : IRequestHandler<WhoAmIQuery, Result<WhoAmIView>>
{
    public async Task<Result<WhoAmIView>> Handle(WhoAmIQuery query, CancellationToken ct)
    {
        var me = user.Actor;
        return new WhoAmIView(me.Id.Value, me.UserName, me.DisplayName, me.UnitName, me.TimeZone, me.Roles, await credentials.HasAuthenticatorAsync(me.Id, ct));
    }
}
