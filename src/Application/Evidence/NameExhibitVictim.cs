using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Says that an item comes from a victim, so that it is known what goes if that victim withdraws (R34). Said again, nothing changes.</summary>
/// <param name="Version">Of the item, as the caller read it.</param>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Combine, AuditObject.Exhibit)]
public sealed record NameExhibitVictimCommand(Guid EvidenceId, uint Version, Guid VictimId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <summary>Takes back that an item comes from a victim; the audit trail keeps that it was said.</summary>
/// <param name="Version">Of the item, as the caller read it.</param>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Alter, AuditObject.Exhibit)]
public sealed record UnnameExhibitVictimCommand(Guid EvidenceId, uint Version, Guid VictimId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class NameExhibitVictimHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<NameExhibitVictimCommand, Result>, IRequestHandler<UnnameExhibitVictimCommand, Result>
{
    public async Task<Result> Handle(NameExhibitVictimCommand command, CancellationToken ct)
    {
        var (id, victim) = (new ExhibitId(command.EvidenceId), new VictimId(command.VictimId));
        var exhibit = await db.Exhibits.SingleAsync(e => e.Id == id, ct);
        if (db.VersionOf(exhibit) != command.Version) return CommonRefusals.Stale;
        if (!await db.Victims.AnyAsync(v => v.Id == victim && v.CaseId == exhibit.CaseId, ct)) return ExhibitRefusals.VictimOfAnotherCase;
        var named = ExhibitSource.Name(id, exhibit.SourceIndependence, victim, exhibit.CaseId, user.Actor.Id, clock.GetUtcNow());
        if (named.Refusal is { } refusal) return refusal;
        if (!await db.ExhibitSources.AnyAsync(s => s.ExhibitId == id && s.VictimId == victim, ct)) _ = db.ExhibitSources.Add(named.Value);
        audit.ShowedFields("source");
        return Result.Done;
    }

    public async Task<Result> Handle(UnnameExhibitVictimCommand command, CancellationToken ct)
    {
        var (id, victim) = (new ExhibitId(command.EvidenceId), new VictimId(command.VictimId));
        if (db.VersionOf(await db.Exhibits.SingleAsync(e => e.Id == id, ct)) != command.Version) return CommonRefusals.Stale;
        if (await db.ExhibitSources.SingleOrDefaultAsync(s => s.ExhibitId == id && s.VictimId == victim, ct) is not { } named) return ExhibitRefusals.VictimNotNamed;
        _ = db.ExhibitSources.Remove(named);
        audit.ShowedFields("source");
        return Result.Done;
    }
}
