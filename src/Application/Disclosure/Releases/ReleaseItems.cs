using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>The second person releases a set: its lines are decided, written down and frozen now, its bundle counts as served; its files are made in the background.</summary>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Disclose, AuditObject.ReleaseSet)]
public sealed record ReleaseItemsCommand(Guid SetId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class ReleaseItemsHandler(ICaseTrackerDb db, DisclosureDesk desk, ReleaseGate gate, EnclosedBundles bundles, ReleaseLines lines, IJobQueue jobs, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<ReleaseItemsCommand, Result>
{
    public async Task<Result> Handle(ReleaseItemsCommand command, CancellationToken ct)
    {
        var set = await desk.TakeSetAsync(command.SetId, ct);
        var (me, now) = (user.Actor.Id, clock.GetUtcNow());
        var before = await db.ReleaseSets.CountAsync(s => s.RootId == set.RootId && s.Id != set.Id && s.ReleasedAt != null, ct);
        var released = set.Release(before, me, now);
        if (released.IsRefused) return released;
        var handed = await gate.LookAsync(set.Id, ct);
        var enclosed = await bundles.LookAsync(set, handed, ct);
        if (handed.Any(c => c.Problems.Count > 0) || enclosed is { MayGoOut: false }) return ReleaseRefusals.NotReady;
        if (enclosed is { Version: { State: BundleState.Assembled } version } && version.Serve(enclosed.Bundle, set.Recipient, user.Actor.Today(clock), me).Refusal is { } unserved) return unserved;
        foreach (var candidate in handed)
        {
            var entered = await desk.EnterAsync(candidate.Item, candidate.Item.GoOut(candidate.Part.Form == ReleaseForm.Redacted, set.Id, me, now), ct);
            if (entered.IsRefused) return entered;
        }

        db.ReleaseLines.AddRange(await lines.WriteAsync(set, handed, ct));
        audit.Because("disclosure", $"{set.Audience} {set.Recipient}: {string.Join(' ', handed.Select(c => c.Handed.Id.Value))}{(enclosed is null ? "" : $" bundle {enclosed.Version.Id.Value}")}");
        await jobs.MakeReleaseAsync(set.Id, ct);
        await desk.TellAsync(set.CaseId, $"release set {set.Number} was released.", DisclosureDesk.Link(set), false, set.AskedBy, ct);
        return released;
    }
}
