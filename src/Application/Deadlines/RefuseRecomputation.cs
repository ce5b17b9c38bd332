using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Leaves the dates as they are; this version of the calendar is not proposed again.</summary>
/// <param name="CalendarVersion">The version of the calendar that the proposal was shown for.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Alter, AuditObject.Deadline)]
public sealed record RefuseRecomputationCommand(Guid DeadlineId, string CalendarVersion, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class RefuseRecomputationValidator : AbstractValidator<RefuseRecomputationCommand>
{
    public RefuseRecomputationValidator()
    {
        _ = RuleFor(c => c.CalendarVersion).RequiredText(DeadlineInput.CodeMaxLength);
        _ = RuleFor(c => c.Reason).RequiredText(Deadline.ReasonMaxLength);
    }
}

internal sealed class RefuseRecomputationHandler(IHolidayCalendars calendars, DeadlineDesk desk) : IRequestHandler<RefuseRecomputationCommand, Result>
{
    public async Task<Result> Handle(RefuseRecomputationCommand command, CancellationToken ct)
    {
        var deadline = await desk.FindAsync(command.DeadlineId, ct);
        if (calendars.Find(deadline.CalendarCode ?? "") is not { } calendar || !deadline.IsOutdatedBy(calendar)) return DeadlineRefusals.NothingToRecompute;
        if (calendar.Version != command.CalendarVersion) return DeadlineRefusals.OtherProposal;
        return deadline.RefuseRecomputation(calendar, command.Reason);
    }
}
