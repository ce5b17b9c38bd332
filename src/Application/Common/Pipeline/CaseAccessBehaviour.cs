using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Common.Pipeline;

/// <summary>No relation to the case: the same answer as if it did not exist. A relation that does not carry the permission: forbidden.</summary>
internal sealed class CaseAccessBehaviour<TRequest, TResponse>(CaseAccess access, AuditNotes notes) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase<TResponse>, ICaseScoped where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (await access.FindAsync(request.Scope, ct) is not { } found) return TResponse.Refuse(CommonRefusals.NotFound);
        notes.InCase(found.Case.Value, found.Relation.ToString());
        var permission = UseCaseFacts<TRequest>.Value.Permission;
        if (!PermissionTable.RelationCarries(found.Relation, permission)) return TResponse.Refuse(CommonRefusals.Forbidden(permission));
        return await next();
    }
}
