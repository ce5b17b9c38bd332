using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Tasks;

/// <param name="Lateness">Not due once it is closed.</param>
/// <param name="Result">Empty while it is open.</param>
/// <param name="Line">Number of the line of enquiry in the advice; null for a task of its own.</param>
public sealed record TaskView(
    Guid Id, uint Version, Guid CaseId, string CaseReference, int Number, string Title, string Instructions, Guid OwnerId, string Owner, DateOnly DueOn, Lateness Lateness, TaskState State,
    string Result, DateTimeOffset? ClosedAt, string? ClosedBy, string SetBy, DateTimeOffset SetAt, Guid? CountId, int? CountNumber, OffenceElement? Element, Guid? EvidenceId, string? Evidence,
    Guid? AdviceId, int? AdviceNumber, int? Line);

/// <summary>Reads tasks as they are shown.</summary>
internal sealed class TaskLines(ICaseTrackerDb db, TaskDesk desk)
{
    internal async Task<IReadOnlyList<TaskView>> ReadAsync(IQueryable<CaseTask> tasks, CancellationToken ct)
    {
        var today = desk.Today;
        var found = await tasks.AsNoTracking().Select(t => new TaskView(
            t.Id.Value, EF.Property<uint>(t, Columns.Version), t.CaseId.Value, db.Cases.Where(c => c.Id == t.CaseId).Select(c => c.Reference).First(), t.Number, t.Title, t.Instructions, t.OwnerId.Value,
            db.Staff.Where(s => s.Id == t.OwnerId).Select(s => s.DisplayName).First(), t.DueOn, Lateness.NotDue, t.State, t.Outcome, t.ClosedAt,
            db.Staff.Where(s => s.Id == t.ClosedBy).Select(s => s.DisplayName).FirstOrDefault(), db.Staff.Where(s => s.Id == t.SetBy).Select(s => s.DisplayName).First(), t.SetAt,
            t.CountId == null ? null : t.CountId.Value.Value, db.Counts.Where(c => c.Id == t.CountId).Select(c => (int?)c.Number).FirstOrDefault(), t.Element,
            t.ExhibitId == null ? null : t.ExhibitId.Value.Value, db.Exhibits.Where(e => e.Id == t.ExhibitId).Select(e => e.Reference).FirstOrDefault(),
            t.AdviceId == null ? null : t.AdviceId.Value.Value, db.Advice.Where(a => a.Id == t.AdviceId).Select(a => (int?)a.Number).FirstOrDefault(), t.Line)).ToListAsync(ct);
        return [.. found.Select(t => t.State == TaskState.Open ? t with { Lateness = LatenessScale.Of(t.DueOn, today) } : t)];
    }
}
