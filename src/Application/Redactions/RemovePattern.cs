using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>A text is looked for no longer; what was confirmed of it stays hidden.</summary>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Alter, AuditObject.Redaction)]
public sealed record RemovePatternCommand(Guid RedactionId, int Number) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

internal sealed class RemovePatternHandler(RedactionDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<RemovePatternCommand, Result>
{
    public async Task<Result> Handle(RemovePatternCommand command, CancellationToken ct) =>
        (await desk.FindAsync(command.RedactionId, ct)).Forget(command.Number, user.Actor.Id, clock.GetUtcNow());
}
