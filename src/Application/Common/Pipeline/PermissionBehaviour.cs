using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Common.Pipeline;

internal sealed class PermissionBehaviour<TRequest, TResponse>(ICurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase<TResponse> where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var permission = UseCaseFacts<TRequest>.Value.Permission;
        if (permission == Permissions.Anonymous) return await next();
        return PermissionTable.RoleCarries(user.Actor.Roles, permission) ? await next() : TResponse.Refuse(CommonRefusals.Forbidden(permission));
    }
}
