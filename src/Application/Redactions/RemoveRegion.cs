using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>Takes a rectangle away; its number is not given again.</summary>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Alter, AuditObject.Redaction)]
public sealed record RemoveRegionCommand(Guid RedactionId, int Number) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

internal sealed class RemoveRegionHandler(RedactionDesk desk, ICurrentUser user) : IRequestHandler<RemoveRegionCommand, Result>
{
    public async Task<Result> Handle(RemoveRegionCommand command, CancellationToken ct) => (await desk.FindAsync(command.RedactionId, ct)).Remove(command.Number, user.Actor.Id);
}
