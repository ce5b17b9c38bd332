using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Hearings;

/// <summary>Records that a hearing was fixed. Its day and hour are those of the caller's unit.</summary>
/// <param name="Kind">Code of the list HearingKind.</param>
/// <param name="StartsAt">An instant; may lie in the past, for a hearing recorded late.</param>
/// <param name="WithVictims">Victims are to be heard or may be present.</param>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Collect, AuditObject.Hearing)]
public sealed record FixHearingCommand(Guid CaseId, string Kind, string Court, string Room, DateTimeOffset StartsAt, bool WithVictims) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class FixHearingValidator : AbstractValidator<FixHearingCommand>
{
    public FixHearingValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Kind).CodeOf(codes, "HearingKind", user.Actor.Today(clock));
        _ = RuleFor(c => c.Court).RequiredText(Hearing.CourtMaxLength);
        _ = RuleFor(c => c.Room).OptionalText(Hearing.RoomMaxLength);
        _ = RuleFor(c => c.StartsAt).HearingTime();
    }
}

internal sealed class FixHearingHandler(ICaseTrackerDb db, ICurrentUser user, HearingClocks clocks, AuditNotes audit, TimeProvider clock) : IRequestHandler<FixHearingCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(FixHearingCommand command, CancellationToken ct)
    {
        var place = new HearingPlace(command.Kind, command.Court, command.Room);
        var hearing = Hearing.Fix(new CaseId(command.CaseId), place, command.StartsAt, user.Actor.TimeZone, command.WithVictims, clock.GetUtcNow());
        _ = db.Hearings.Add(hearing);
        await clocks.StartAsync(hearing, ct);
        audit.About(hearing.Id.Value);
        return hearing.Id.Value;
    }
}
