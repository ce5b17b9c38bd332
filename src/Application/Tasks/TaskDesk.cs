using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Tasks;

/// <summary>Sets tasks, by hand, of gaps in the proof, and as lines of advice; and tells whoever is to do them.</summary>
internal sealed class TaskDesk(ICaseTrackerDb db, INumbering numbering, ICurrentUser user, TimeProvider clock)
{
    internal DateTimeOffset Now => clock.GetUtcNow();

    internal DateOnly Today => user.Actor.Today(clock);

    internal UserId Me => user.Actor.Id;

    internal async Task<Result<CaseTask>> SetAsync(CaseId caseId, TaskParticulars particulars, TaskSubject about, CancellationToken ct)
    {
        if (await RefusalOfAsync(caseId, particulars.Owner, ct) is { } owner) return owner;
        if (about.Count is { } count && !await db.Counts.AnyAsync(c => c.Id == count && c.CaseId == caseId && c.WithdrawnAt == null, ct)) return TaskRefusals.CountOfAnotherCase;
        if (about.Exhibit is { } item && !await db.Exhibits.AnyAsync(e => e.Id == item && e.CaseId == caseId, ct)) return TaskRefusals.ExhibitOfAnotherCase;
        var set = CaseTask.Set(caseId, await numbering.NextAsync($"task:{caseId.Value}", ct), particulars, about, Me, Today, Now);
        if (set.IsRefused) return set;
        _ = db.Tasks.Add(set.Value);
        await TellAsync(set.Value, ct);
        return set;
    }

    /// <summary>Null when the owner is on the team.</summary>
    internal async Task<Refusal?> RefusalOfAsync(CaseId caseId, UserId owner, CancellationToken ct) =>
        await db.Cases.AnyAsync(c => c.Id == caseId && c.Members.Any(m => m.UserId == owner && m.RemovedAt == null), ct) ? null : TaskRefusals.OwnerNotOnTeam;

    /// <summary>The owner learns of it; who sets a task for themselves knows.</summary>
    internal async Task TellAsync(CaseTask task, CancellationToken ct)
    {
        if (task.OwnerId == Me) return;
        var reference = await db.Cases.Where(c => c.Id == task.CaseId).Select(c => c.Reference).SingleAsync(ct);
        _ = db.Notifications.Add(Notification.To(task.OwnerId, task.CaseId, $"{reference}: task {task.Number} is yours, due {task.DueOn:yyyy-MM-dd}.", LinkTo(task), Now));
    }

    internal static string LinkTo(CaseTask task) => $"/cases/{task.CaseId.Value}/tasks/{task.Id.Value}";
}
