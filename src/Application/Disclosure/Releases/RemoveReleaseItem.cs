using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Takes a line out of a draft.</summary>
[Requires(Permissions.DisclosureDecide), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record RemoveReleaseItemCommand(Guid SetId, Guid ItemId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class RemoveReleaseItemHandler(ICaseTrackerDb db, DisclosureDesk desk, AuditNotes audit) : IRequestHandler<RemoveReleaseItemCommand, Result>
{
    public async Task<Result> Handle(RemoveReleaseItemCommand command, CancellationToken ct)
    {
        var set = await desk.TakeSetAsync(command.SetId, ct);
        if (set.MayChange().Refusal is { } frozen) return frozen;
        var item = new DisclosureItemId(command.ItemId);
        if (await db.ReleaseSetItems.SingleOrDefaultAsync(p => p.SetId == set.Id && p.ItemId == item, ct) is not { } part) return ReleaseRefusals.NotInIt;
        _ = db.ReleaseSetItems.Remove(part);
        audit.Because("disclosure", command.ItemId.ToString());
        return Result.Done;
    }
}
