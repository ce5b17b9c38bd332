using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Computes dates with their working and stores nothing: from a rule, or from a convention, a quantity and a unit.</summary>
/// <param name="Unit"><c>days</c>, <c>working days</c>, <c>weeks</c>, <c>months</c>, <c>years</c> or <c>hours</c>.</param>
/// <param name="Kind">A code of the list DeadlineKind; MAXIMUM when absent.</param>
/// <param name="Trigger">A date, or a local date-time in <paramref name="TimeZone"/> (IANA).</param>
/// <param name="OtherEvents">Further triggers, for rules and periods that start with the later or earlier of several.</param>
/// <param name="TriggerChoice">LATEST or EARLIEST of several events; a rule has its own.</param>
/// <param name="Stopped">Days that do not count, for conventions that stop the clock.</param>
/// <param name="Calendar">ISO 3166-1 or 3166-2 style; null when the convention never looks at holidays.</param>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record ComputeDeadlineQuery(
    string? Rule, string? Convention, int? Quantity, string? Unit, string? Kind, string? Trigger, string? Calendar, string? TimeZone, int? DaysAlreadySpent = null,
    IReadOnlyList<string>? OtherEvents = null, string? TriggerChoice = null, IReadOnlyList<ExcludedDays>? Stopped = null)
    : IQuery<ComputedDeadlineView>;

/// <summary>Days as <c>2026-04-07</c>; hour clocks as local times with their offset.</summary>
/// <param name="Status">COMPUTED, UNCONFIRMED, UNVERIFIED or NEEDS_NATIONAL_LAW.</param>
public sealed record ComputedDeadlineView(string RawDue, string LegalDue, string SafeDue, string Status, IReadOnlyList<string> Steps);

internal sealed class ComputeDeadlineValidator : AbstractValidator<ComputeDeadlineQuery>
{
    public ComputeDeadlineValidator()
    {
        _ = RuleFor(q => q.Trigger).NotEmpty().WithMessage("This is required.").MaximumLength(DeadlineInput.CodeMaxLength);
        _ = RuleFor(q => q.Calendar).MaximumLength(DeadlineInput.CodeMaxLength);
        _ = RuleFor(q => q.TimeZone).MaximumLength(DeadlineInput.CodeMaxLength);
        _ = RuleFor(q => q.Rule).MaximumLength(DeadlineInput.CodeMaxLength)
            .Must((q, rule) => rule is not null || q.Convention is not null).WithMessage("Name a rule, or a convention with quantity and unit.")
            .Must((q, rule) => rule is null || q is { Convention: null, Quantity: null, Unit: null, Kind: null, TriggerChoice: null }).WithMessage("Name a rule or a period, not both.");
        _ = RuleFor(q => q.OtherEvents).Must(DeadlineInput.AreFew).WithMessage(DeadlineInput.TooMany);
        _ = RuleFor(q => q.Stopped).Must(DeadlineInput.AreFew).WithMessage(DeadlineInput.TooMany);
        _ = RuleFor(q => q.TriggerChoice).Must(c => DeadlineCodes.Choice(c) is not null).WithMessage("Choose ONE_EVENT, LATEST or EARLIEST.");
        _ = When(q => q.Rule is null && q.Convention is not null, () =>
        {
            _ = RuleFor(q => q.Convention).MaximumLength(DeadlineInput.CodeMaxLength);
            _ = RuleFor(q => q.Quantity).NotNull().WithMessage("This is required.");
            _ = RuleFor(q => q.Unit).Must(u => DeadlineCodes.Unit(u) is not null).WithMessage("Choose hours, days, working days, weeks, months or years.");
            _ = RuleFor(q => q.Kind).Must(k => k is null || DeadlineCodes.Kind(k) is not null).WithMessage("Choose a code of the list DeadlineKind.");
        });
    }
}

internal sealed class ComputeDeadlineHandler(IDeadlineRules rules, IHolidayCalendars calendars) : IRequestHandler<ComputeDeadlineQuery, Result<ComputedDeadlineView>>
{
    public Task<Result<ComputedDeadlineView>> Handle(ComputeDeadlineQuery query, CancellationToken ct) => Task.FromResult(Compute(query));

    private Result<ComputedDeadlineView> Compute(ComputeDeadlineQuery query)
    {
        var trigger = DeadlineTrigger.Parse(query.Trigger, query.TimeZone);
        if (trigger.Refusal is { } unread) return unread;
        var calendar = calendars.Calendar(query.Calendar);
        if (calendar.Refusal is { } unknown) return unknown;
        var others = DeadlineInput.Events(query.OtherEvents, query.TimeZone);
        if (others.Refusal is { } other) return other;
        var circumstances = new DeadlineCircumstances(trigger.Value, calendar.Value)
        {
            DaysAlreadySpent = query.DaysAlreadySpent ?? 0, OtherEvents = others.Value, Stopped = DeadlineInput.Days(query.Stopped),
        };
        if (query.Rule is null)
        {
            var kind = DeadlineCodes.Kind(query.Kind) ?? DeadlineKind.Maximum;
            var period = new DeadlinePeriod(kind, query.Quantity!.Value, DeadlineCodes.Unit(query.Unit)!.Value, query.Convention!) { Choice = DeadlineCodes.Choice(query.TriggerChoice)!.Value };
            return View(DeadlineComputation.FromPeriod(period, circumstances));
        }

        return rules.Find(query.Rule) is { } rule ? View(DeadlineComputation.FromRule(rule, circumstances)) : DeadlineComputationRefusals.UnknownRule(query.Rule);
    }

    private static Result<ComputedDeadlineView> View(Result<ComputedDeadline> computed)
    {
        if (computed.Refusal is { } refusal) return refusal;
        var c = computed.Value;
        return new ComputedDeadlineView(c.RawDue.ToString(), c.LegalDue.ToString(), c.SafeDue.ToString(), c.Status.Code(), c.Steps);
    }
}
