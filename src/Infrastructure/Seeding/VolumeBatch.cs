using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Stages;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>Some cases with all that belongs to them, table by table in the order in which they refer to each other.</summary>
internal sealed class VolumeBatch(IReadOnlyList<VolumeCase> cases)
{
    internal async Task WriteAsync(TableCopy copy, CancellationToken ct)
    {
        await copy.WriteAsync<Case>(Rows(c => [c.Made]), ct);
        await copy.WriteAsync<CaseMember>(Rows(c => c.Made.Members), ct);
        await copy.WriteAsync<StageChange>(Rows(c => c.Made.StageChanges), ct);
        await copy.WriteAsync<Suspect>(Rows(c => c.Suspects), ct);
        await copy.WriteAsync<SuspectStage>(Rows(c => c.SuspectStages), ct);
        await copy.WriteAsync<Victim>(Rows(c => c.Victims), ct);
        await copy.WriteAsync<Count>(Rows(c => c.Counts), ct);
        await copy.WriteAsync<ProtectionMeasure>(Rows(c => c.Protection), ct);
        await copy.WriteAsync<Exhibit>(Rows(c => c.Exhibits), ct);
        await copy.WriteAsync<CustodyEvent>(Rows(c => c.Exhibits.SelectMany(e => e.Custody)), ct);
        await copy.WriteAsync<Deadline>(Rows(c => c.Deadlines), ct);
        await copy.WriteAsync<Reminder>(Rows(c => c.Reminders), ct);
        await copy.WriteAsync<ChronologyEntry>(Rows(c => c.Chronology), ct);
    }

    private List<CopiedRow> Rows(Func<VolumeCase, IEnumerable<object>> of) => [.. cases.SelectMany(c => of(c).Select(row => new CopiedRow(row, c.Made.Id.Value)))];
}
