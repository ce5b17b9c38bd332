using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Seeding;

internal sealed partial class CaseLoading
{
    private async Task WriteDeadlinesAsync(CancellationToken ct)
    {
        foreach (var (i, item) in (given.Deadlines ?? []).Index())
        {
            var place = path.Of("deadlines")[i];
            var made = new DeadlineId(IdOf("deadline", item.Key, i, place));
            if (isThere) continue;
            var deadline = place.Taken(await StartAsync(item, made, place, ct));
            if (item.CompletedOn is not null)
                place.Done(deadline.Complete(days.Day(item.CompletedOn, place.Of("completedOn")), place.Optional(item.Note, "note", Deadline.NoteMaxLength), new DeadlineAct(lead.Id, Now, days.Today)));
            _ = session.Db.Deadlines.Add(deadline);
            new ReminderPlanner(session.Db).Plan(deadline, Now, days.Zone);
            await session.SaveAsync(AuditAct.Collect, AuditObject.Deadline, made.Value, id, ct);
        }
    }

    private async Task<Result<Deadline>> StartAsync(FixtureDeadline item, DeadlineId made, FixturePath place, CancellationToken ct)
    {
        var owner = item.Owner is null ? lead : await staff.PersonAsync(item.Owner, place.Of("owner"), ct);
        var rule = item.Rule is null ? null
            : session.Services.GetRequiredService<IDeadlineRules>().Find(item.Rule) ?? throw place.Of("rule").Fault($"there is no rule '{item.Rule}'.");
        var title = place.Required(item.Title ?? Shortened(rule?.TriggerEvent), "title", Deadline.TitleMaxLength);
        var calendarCode = item.Calendar ?? unit.HolidayCalendar;
        var calendar = session.Services.GetRequiredService<IHolidayCalendars>().Find(calendarCode) ?? throw place.Of("calendar").Fault($"there is no calendar '{calendarCode}'.");
        var start = new DeadlineStart(id, title, owner.Id, lead.Id, Now)
        {
            Id = made,
            Obligation = place.Choice(item.Obligation ?? "ours", "obligation", ("ours", Obligation.Ours), ("others", Obligation.Others)),
        };
        if (rule is not null)
        {
            var trigger = place.Of("trigger").Taken(DeadlineTrigger.Parse(days.Trigger(item.Trigger ?? ""), item.TimeZone ?? (rule.Period.Unit == DeadlineUnit.Hours ? days.Zone.Id : null)));
            return Deadline.StartFromRule(start, rule, new DeadlineCircumstances(trigger, calendar));
        }
        var kind = place.Choice(item.Kind ?? "maximum", "kind", [.. Enum.GetValues<DeadlineKind>().Select(k => (k.ToString(), k))]);
        var due = DueMoment.EndOf(days.Day(item.Due, place.Of("due")));
        return Deadline.StartByHand(start, new StatedEnd(kind, due, null, calendar, place.Required(item.Reason, "reason", Deadline.ReasonMaxLength)));
    }

    private static string? Shortened(string? text) => text?[..Math.Min(text.Length, Deadline.TitleMaxLength)];
}
