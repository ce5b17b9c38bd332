using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Notifications;

/// <summary>The caller wants the mail of the morning, or does not.</summary>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Alter, AuditObject.User)]
public sealed record ChooseDigestCommand(bool Wanted) : ICommand;

internal sealed class ChooseDigestHandler(ICaseTrackerDb db, ICurrentUser user) : IRequestHandler<ChooseDigestCommand, Result>
{
    public async Task<Result> Handle(ChooseDigestCommand command, CancellationToken ct)
    {
        var me = user.Actor.Id;
        (await db.Staff.SingleAsync(s => s.Id == me, ct)).ChooseDigest(command.Wanted);
        return Result.Done;
    }
}
