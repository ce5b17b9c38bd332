using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Redactions;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>A second person looked at the old and the new pages: from now on the new file may be handed out.</summary>
/// <param name="Attempt">Which burning-in was looked at; another one was not.</param>
[Requires(Permissions.RedactionCheck), Audited(AuditAct.Alter, AuditObject.Redaction)]
public sealed record CheckRedactionCommand(Guid RedactionId, int Attempt) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

internal sealed class CheckRedactionHandler(RedactionDesk desk, ContentStandings standings, ICurrentUser user, TimeProvider clock) : IRequestHandler<CheckRedactionCommand, Result>
{
    public async Task<Result> Handle(CheckRedactionCommand command, CancellationToken ct)
    {
        var redaction = await desk.FindAsync(command.RedactionId, ct);
        if (redaction.State == RedactionState.Applied && redaction.Latest!.Number != command.Attempt) return CommonRefusals.ChangedMeanwhile;
        // What nobody may be shown, nobody has compared.
        if (redaction.ResultId is { } made && await standings.OfAsync(made, ct) is ({ NeedsTwoPeople: true } or { Privileged: true })) return PreviewRefusals.NeverShown;
        return redaction.Check(user.Actor.Id, clock.GetUtcNow());
    }
}
