using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>Starts and closes the deadlines that follow from a victim's status, permits and protection.</summary>
internal sealed class VictimClocks(ICaseTrackerDb db, ICurrentUser user, IDeadlineRules rules, IHolidayCalendars calendars, DeadlineDesk desk, ReminderPlanner reminders)
{
    internal const string ReflectionRule = ProductRules.Reflection;
    internal const string ProtectionRule = ProductRules.ProtectionRenewal;
    internal const string NonPunishmentRule = ProductRules.NonPunishmentReview;
    internal const string PermitRule = ProductRules.PermitRenewal;
    internal const string RiskRule = ProductRules.RiskReview;
    internal const string ContactRule = ProductRules.NextContact;

    private const string PlainDays = "PLAIN_EXCL";

    /// <summary>The length of the rule, in its own unit.</summary>
    internal int QuantityOf(string rule) => RuleOf(rule).Period.Quantity;

    /// <param name="quantity">In place of the rule's; null: the rule's.</param>
    /// <param name="title">The pseudonym and the kind.</param>
    internal Result<Deadline> Start(CaseId caseId, string rule, DateOnly trigger, int? quantity, string title)
    {
        var found = RuleOf(rule);
        return Start(caseId, quantity is { } own ? found with { Period = found.Period with { Quantity = own } } : found, trigger, title);
    }

    /// <summary>A clock of that rule that ends on a day somebody chose: the days between, in whatever unit the rule counts.</summary>
    /// <param name="after">The event it follows; the day before <paramref name="due"/> at the latest.</param>
    internal Result<Deadline> StartUntil(CaseId caseId, string rule, DateOnly after, DateOnly due, string title)
    {
        var (trigger, found) = (after < due ? after : due.AddDays(-1), RuleOf(rule));
        return Start(caseId, found with { Period = new(found.Period.Kind, due.DayNumber - trigger.DayNumber, DeadlineUnit.CalendarDays, PlainDays) }, trigger, title);
    }

    private Result<Deadline> Start(CaseId caseId, DeadlineRule rule, DateOnly trigger, string title)
    {
        var calendar = calendars.Calendar(user.Actor.HolidayCalendar);
        if (calendar.Refusal is { } unknown) return unknown;
        var start = new DeadlineStart(caseId, title[..Math.Min(title.Length, Deadline.TitleMaxLength)], user.Actor.Id, user.Actor.Id, desk.Now);
        var started = Deadline.StartFromRule(start, rule, new(DeadlineTrigger.On(trigger), calendar.Value));
        if (started.IsRefused) return started;
        _ = db.Deadlines.Add(started.Value);
        reminders.Plan(started.Value, desk.Now, desk.Zone);
        return started;
    }

    /// <summary>Another clock runs in its place. Nothing happens when a person closed it before.</summary>
    internal async Task<Result> SupersedeAsync(DeadlineId? id, DeadlineId by, string reason, CancellationToken ct) =>
        await OpenAsync(id, ct) is { } deadline ? await reminders.AfterAsync(deadline.Supersede(by, reason, desk.Act), deadline.Id, desk.Now, ct) : Result.Done;

    /// <summary>Nothing happens when a person closed it before, nor when this was done before that clock began: what is recorded late answers nothing that became due after it.</summary>
    internal async Task<Result> CompleteAsync(DeadlineId? id, DateOnly on, string note, CancellationToken ct) =>
        await OpenAsync(id, ct) is { } deadline && on >= deadline.TriggerOn ? await reminders.AfterAsync(deadline.Complete(on, note, desk.Act), deadline.Id, desk.Now, ct) : Result.Done;

    /// <summary>Nothing happens when a person closed it before.</summary>
    internal async Task<Result> CancelAsync(DeadlineId? id, string reason, CancellationToken ct) =>
        await OpenAsync(id, ct) is { } deadline ? await reminders.AfterAsync(deadline.Cancel(reason, desk.Act), deadline.Id, desk.Now, ct) : Result.Done;

    private async Task<Deadline?> OpenAsync(DeadlineId? id, CancellationToken ct) =>
        id is { } known && await db.Deadlines.SingleOrDefaultAsync(d => d.Id == known, ct) is { IsOpen: true } deadline ? deadline : null;

    private DeadlineRule RuleOf(string id) => rules.Find(id) ?? throw new InvalidOperationException($"The rule {id} is part of the product.");
}
