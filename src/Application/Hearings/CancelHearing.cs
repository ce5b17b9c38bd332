using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>Records that a hearing will not take place.</summary>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Alter, AuditObject.Hearing)]
public sealed record CancelHearingCommand(Guid HearingId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Hearing(HearingId);
}

internal sealed class CancelHearingHandler(ICaseTrackerDb db, HearingClocks clocks) : IRequestHandler<CancelHearingCommand, Result>
{
    public async Task<Result> Handle(CancelHearingCommand command, CancellationToken ct)
    {
        var hearing = await db.Hearings.SingleAsync(h => h.Id == new HearingId(command.HearingId), ct);
        var cancelled = hearing.Cancel();
        if (!cancelled.IsRefused) await clocks.CallOffAsync(hearing, ct);
        return cancelled;
    }
}
