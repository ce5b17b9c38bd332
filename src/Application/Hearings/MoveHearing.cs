using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>Records that a hearing was moved to another time or room.</summary>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Alter, AuditObject.Hearing)]
public sealed record MoveHearingCommand(Guid HearingId, DateTimeOffset StartsAt, string Room) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Hearing(HearingId);
}

internal sealed class MoveHearingValidator : AbstractValidator<MoveHearingCommand>
{
    public MoveHearingValidator()
    {
        _ = RuleFor(c => c.StartsAt).HearingTime();
        _ = RuleFor(c => c.Room).OptionalText(Hearing.RoomMaxLength);
    }
}

internal sealed class MoveHearingHandler(ICaseTrackerDb db, HearingClocks clocks) : IRequestHandler<MoveHearingCommand, Result>
{
    public async Task<Result> Handle(MoveHearingCommand command, CancellationToken ct)
    {
        var hearing = await db.Hearings.SingleAsync(h => h.Id == new HearingId(command.HearingId), ct);
        var (before, moved) = (hearing.Day, hearing.MoveTo(command.StartsAt, command.Room));
        if (!moved.IsRefused && hearing.Day != before) await clocks.FollowAsync(hearing, ct);
        return moved;
    }
}
