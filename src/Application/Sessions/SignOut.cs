using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Sessions;

/// <summary>Ends the session the request came in.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.SignOut, AuditObject.Session)]
public sealed record SignOutCommand : ICommand;

internal sealed class SignOutHandler(ISessions sessions, ICurrentUser user, AuditNotes audit) : IRequestHandler<SignOutCommand, Result>
{
    public async Task<Result> Handle(SignOutCommand command, CancellationToken ct)
    {
        audit.About(user.Actor.SessionId);
        await sessions.CloseAsync(user.Actor.SessionId, ct);
        return Result.Done;
    }
}
