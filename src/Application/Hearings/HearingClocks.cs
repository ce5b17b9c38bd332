using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;
using CaseTracker.Domain.Hearings;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>The clocks that hang on the day of a hearing: they start when it is fixed, start anew when it moves, and fall away with it. What cannot be computed anew keeps running: an end that is too early is seen, one that is gone is not.</summary>
internal sealed class HearingClocks(ICaseTrackerDb db, DeadlineStarting starting, DeadlineDesk desk, ReminderPlanner reminders)
{
    internal Task StartAsync(Hearing hearing, CancellationToken ct) => starting.StartAutomaticAsync(hearing.CaseId, ClockEvents.HearingFixed, hearing.Day, ct, hearing.Id);

    internal async Task FollowAsync(Hearing hearing, CancellationToken ct)
    {
        foreach (var before in await OpenAsync(hearing.Id, ct))
        {
            var moved = new StartDeadlineCommand(hearing.CaseId.Value, before.RuleId!, DueMoment.EndOf(hearing.Day).ToString(), Calendar: before.CalendarCode, Title: before.Title, Owner: before.OwnerId.Value);
            var next = await starting.StartAsync(moved, ct, hearing.Id);
            if (next.Refusal == DeadlineRefusals.OwnerNotOnTeam) next = await starting.StartAsync(moved with { Owner = null }, ct, hearing.Id);
            if (!next.IsRefused) _ = await reminders.AfterAsync(before.Supersede(next.Value.Id, "The hearing was moved", desk.Act), before.Id, desk.Now, ct);
        }
    }

    internal async Task CallOffAsync(Hearing hearing, CancellationToken ct)
    {
        foreach (var before in await OpenAsync(hearing.Id, ct)) _ = await reminders.AfterAsync(before.Cancel("The hearing will not take place", desk.Act), before.Id, desk.Now, ct);
    }

    private Task<List<Deadline>> OpenAsync(HearingId hearing, CancellationToken ct) =>
        db.Deadlines.Open().Where(d => d.HearingId == hearing).ToListAsync(ct);
}
