using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Asks another person to release a set. From then on its items do not change.</summary>
[Requires(Permissions.DisclosureDecide), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record AskReleaseCommand(Guid SetId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class AskReleaseHandler(ICaseTrackerDb db, DisclosureDesk desk, ReleaseGate gate, EnclosedBundles bundles, ICurrentUser user, TimeProvider clock) : IRequestHandler<AskReleaseCommand, Result>
{
    public async Task<Result> Handle(AskReleaseCommand command, CancellationToken ct)
    {
        var set = await desk.TakeSetAsync(command.SetId, ct);
        var handed = await gate.LookAsync(set.Id, ct);
        if (handed.Any(c => c.Problems.Count > 0) || await bundles.LookAsync(set, handed, ct) is { MayGoOut: false }) return ReleaseRefusals.NotReady;
        var asked = set.Ask(await db.ReleaseSetItems.CountAsync(p => p.SetId == set.Id, ct), user.Actor.Id, clock.GetUtcNow());
        if (!asked.IsRefused) await desk.TellAsync(set.CaseId, $"release set {set.Number} waits for a second person.", DisclosureDesk.Link(set), true, null, ct);
        return asked;
    }
}
