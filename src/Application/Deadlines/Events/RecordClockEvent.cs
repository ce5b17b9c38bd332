using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines.Events;

/// <summary>Records that something happened, in the time line, and starts the clocks that were chosen and those that the unit starts by itself: all of them or none.</summary>
/// <param name="Event">Code of the list ClockEvent.</param>
/// <param name="Trigger">The day, or the local date-time in the caller's zone, which hour clocks need.</param>
/// <param name="Rules">Of those that <see cref="OfferClocksQuery"/> offers; may be empty.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Collect, AuditObject.Deadline)]
public sealed record RecordClockEventCommand(Guid CaseId, string Event, string Trigger, IReadOnlyList<string> Rules) : ICommand<RecordedClockEvent>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Id">Of the entry in the time line.</param>
/// <param name="Deadlines">Started by it.</param>
public sealed record RecordedClockEvent(Guid Id, IReadOnlyList<Guid> Deadlines);

internal sealed class RecordClockEventValidator : AbstractValidator<RecordClockEventCommand>
{
    public RecordClockEventValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Event).CodeOf(codes, "ClockEvent", user.Actor.Today(clock));
        _ = RuleFor(c => c.Trigger).RequiredText(DeadlineInput.CodeMaxLength);
        _ = RuleFor(c => c.Rules).NotNull().WithMessage("This may be empty but not null.");
        _ = RuleForEach(c => c.Rules).Must((c, rule) => ClockEvents.RulesOf(c.Event ?? "").Contains(rule)).WithMessage("This event does not start that clock.");
    }
}

internal sealed class RecordClockEventHandler(ICaseTrackerDb db, ICurrentUser user, IReferenceCodes codes, DeadlineStarting starting, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<RecordClockEventCommand, Result<RecordedClockEvent>>
{
    public async Task<Result<RecordedClockEvent>> Handle(RecordClockEventCommand command, CancellationToken ct)
    {
        var automatic = starting.AutomaticOf(command.Event).Select(rule => rule.Id);
        var started = new List<Deadline>();
        foreach (var rule in command.Rules.Union(automatic))
        {
            var one = await starting.StartAsync(new StartDeadlineCommand(command.CaseId, rule, command.Trigger), ct);
            if (one.Refusal is { } refusal) return refusal with { Message = $"{rule}: {refusal.Message}" };
            started.Add(one.Value);
        }

        var happened = DeadlineTrigger.Parse(command.Trigger, user.Actor.TimeZone);
        if (happened.Refusal is { } unread) return unread;
        var (at, now, label) = (Instant(happened.Value), clock.GetUtcNow(), codes.Label("ClockEvent", command.Event));
        // What is fixed for a day to come was fixed now.
        var entry = ChronologyEntry.Write(new CaseId(command.CaseId), at > now ? now : at, at > now ? $"{label}: {DueMoment.EndOf(happened.Value.Date)}" : label, user.Actor.Id, now);
        if (entry.Refusal is { } notWritten) return notWritten;
        _ = db.Chronology.Add(entry.Value);
        audit.Showed(started.Select(deadline => deadline.Id.Value));
        return new RecordedClockEvent(entry.Value.Id, [.. started.Select(deadline => deadline.Id.Value)]);
    }

    /// <summary>Of a day its beginning, where the caller works.</summary>
    private DateTimeOffset Instant(DeadlineTrigger happened) =>
        LocalTimes.On(happened.Date, happened.Local is { } local ? TimeOnly.FromDateTime(local) : TimeOnly.MinValue, TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone)).ToUniversalTime();
}
