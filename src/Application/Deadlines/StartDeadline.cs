using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Starts a clock from a rule and the event that triggers it, and plans its reminders.</summary>
/// <param name="Calendar">Null: the calendar of the caller's unit.</param>
/// <param name="TimeZone">IANA zone of an hour clock's event; null: the unit's.</param>
/// <param name="Title">Null: the event of the rule.</param>
/// <param name="Owner">Who looks after it; null: the caller.</param>
/// <param name="Obligation">Null: ours.</param>
/// <param name="OtherEvents">Further triggers, for rules that start with the later or earlier of several.</param>
/// <param name="Stopped">Days that are known not to count, for rules that stop the clock.</param>
/// <param name="Suspect">Whom it is for; null: for the case.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Collect, AuditObject.Deadline)]
public sealed record StartDeadlineCommand(
    Guid CaseId, string Rule, string Trigger, string? Calendar = null, string? TimeZone = null, string? Title = null, Guid? Owner = null, Obligation? Obligation = null,
    int? DaysAlreadySpent = null, IReadOnlyList<string>? OtherEvents = null, IReadOnlyList<ExcludedDays>? Stopped = null, Guid? Suspect = null) : ICommand<StartedDeadline>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record StartedDeadline(Guid Id, string RawDue, string LegalDue, string SafeDue, string Status);

internal sealed class StartDeadlineValidator : AbstractValidator<StartDeadlineCommand>
{
    public StartDeadlineValidator()
    {
        _ = RuleFor(c => c.Rule).RequiredText(DeadlineInput.CodeMaxLength);
        _ = RuleFor(c => c.Trigger).RequiredText(DeadlineInput.CodeMaxLength);
        _ = RuleFor(c => c.Calendar).MaximumLength(DeadlineInput.CodeMaxLength);
        _ = RuleFor(c => c.TimeZone).MaximumLength(DeadlineInput.CodeMaxLength);
        _ = RuleFor(c => c.OtherEvents).Must(DeadlineInput.AreFew).WithMessage(DeadlineInput.TooMany);
        _ = RuleFor(c => c.Stopped).Must(DeadlineInput.AreFew).WithMessage(DeadlineInput.TooMany);
        _ = RuleFor(c => c.Title!).OptionalText(Deadline.TitleMaxLength).When(c => c.Title is not null);
    }
}

internal sealed class StartDeadlineHandler(DeadlineStarting starting, AuditNotes audit) : IRequestHandler<StartDeadlineCommand, Result<StartedDeadline>>
{
    public async Task<Result<StartedDeadline>> Handle(StartDeadlineCommand command, CancellationToken ct)
    {
        var started = await starting.StartAsync(command, ct);
        if (started.Refusal is { } refusal) return refusal;
        var deadline = started.Value;
        audit.About(deadline.Id.Value);
        return new StartedDeadline(deadline.Id.Value, deadline.RawDue.ToString(), deadline.LegalDue.ToString(), deadline.SafeDue.ToString(), deadline.ComputationStatus.Code());
    }
}
