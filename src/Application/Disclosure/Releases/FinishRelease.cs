using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

// Making the files of a set takes longer than a transaction should: they are planned (BuildRelease), made outside any transaction, and kept here.

/// <summary>The files of a set are durable: it is frozen, and the ledger of each item that went out says so.</summary>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Disclose, AuditObject.ReleaseSet)]
public sealed record FinishReleaseCommand(Guid SetId, ReleaseSetFile File, string Manifest) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class FinishReleaseHandler(ICaseTrackerDb db, DisclosureDesk desk, CustodyDesk custody, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<FinishReleaseCommand, Result>
{
    public async Task<Result> Handle(FinishReleaseCommand command, CancellationToken ct)
    {
        var set = await desk.TakeSetAsync(command.SetId, ct);
        var now = clock.GetUtcNow();
        var made = set.Make(command.File, command.Manifest, now);
        if (made.IsRefused) return made;
        var reference = await db.Cases.Where(c => c.Id == set.CaseId).Select(c => c.Reference).SingleAsync(ct);
        foreach (var line in await db.ReleaseLines.AsNoTracking().Where(l => l.SetId == set.Id && l.FileName != "").OrderBy(l => l.Number).ToListAsync(ct))
        {
            var recorded = await RecordAsync(set, line, $"{reference} release set {set.Number}", now, ct);
            if (recorded.IsRefused) return recorded;
        }

        audit.Because("disclosure", $"{set.Audience} {set.Recipient} {command.File.Sha256}");
        await desk.TellAsync(set.CaseId, $"the files of release set {set.Number} are ready.", DisclosureDesk.Link(set), false, set.AskedBy, ct);
        return made;
    }

    /// <summary>The hash was measured while the file was copied. What the ledger refuses, for an incident of this moment, ends it: then nothing is handed out.</summary>
    private async Task<Result> RecordAsync(ReleaseSet set, ReleaseLine line, string authority, DateTimeOffset now, CancellationToken ct)
    {
        var exhibit = (await custody.FindAsync(line.ExhibitId!.Value.Value, ct))!;
        var kept = exhibit.Disclosure;
        var act = new CustodyAct(CustodyTypes.Disclosed, user.Actor.Id, now, $"Copied for disclosure as {line.FileName}")
        {
            From = Holder.Person(user.Actor.Id, user.Actor.UnitName), To = Holder.Outside(set.Recipient, ""), Authority = authority, HashResult = line.Sha256, Remarks = $"Copy mark {set.CopyMark}",
        };
        var recorded = exhibit.Record(act, await custody.CircumstancesAsync(exhibit.Id, ct), now);
        if (recorded.Refusal is { } refusal) return refusal;
        exhibit.StandOnSchedule(kept); // the schedule says where it stands, and said so at the release
        return Result.Done;
    }
}

/// <summary>Records that the files of a set could not be made, and why.</summary>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record FailReleaseCommand(Guid SetId, string Code) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class FailReleaseHandler(DisclosureDesk desk) : IRequestHandler<FailReleaseCommand, Result>
{
    public async Task<Result> Handle(FailReleaseCommand command, CancellationToken ct)
    {
        var set = await desk.TakeSetAsync(command.SetId, ct);
        var failed = set.Fail(command.Code.Length > ReleaseSet.FailureMaxLength ? command.Code[..ReleaseSet.FailureMaxLength] : command.Code);
        if (!failed.IsRefused) await desk.TellAsync(set.CaseId, $"the files of release set {set.Number} could not be made.", DisclosureDesk.Link(set), false, set.AskedBy, ct);
        return failed;
    }
}
