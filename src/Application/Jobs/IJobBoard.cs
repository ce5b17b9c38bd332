namespace CaseTracker.Application.Jobs;

/// <summary>The schedules of all instances, as the database knows them.</summary>
public interface IJobBoard
{
    Task<JobBoardView> ReadAsync(CancellationToken ct);

    /// <summary>Once, as soon as an instance is free, beside the schedule; in the transaction that is open.</summary>
    /// <returns>False when there is no such schedule.</returns>
    Task<bool> RunNowAsync(string job, CancellationToken ct);
}

/// <param name="Watch">What the independent watch over the reminders found last.</param>
public sealed record JobBoardView(IReadOnlyList<JobLine> Jobs, IReadOnlyList<JobNode> Nodes, IReadOnlyList<JobFailure> Failures, ReminderWatchView Watch);

/// <param name="EverySeconds">Between two runs.</param>
/// <param name="State">Of the schedule, as the scheduler calls it: <c>WAITING</c>, <c>ACQUIRED</c>, <c>BLOCKED</c>, <c>PAUSED</c>, <c>ERROR</c>.</param>
/// <param name="RunningOn">The instance it runs on now; null when it does not.</param>
/// <param name="LastNode">Null when it has not run yet, as are the two times.</param>
/// <param name="LastFailure">Type of the exception of the last run; empty when it went well.</param>
public sealed record JobLine(
    string Name, long EverySeconds, string State, DateTimeOffset? NextRunAt, string? RunningOn, string? LastNode, DateTimeOffset? LastBeganAt, DateTimeOffset? LastEndedAt, string LastFailure);

/// <param name="Missing">It has not reported for longer than it should: others take over what it ran.</param>
public sealed record JobNode(string Name, DateTimeOffset LastCheckInAt, bool Missing);

/// <param name="Kind">Type of the exception; never its text, which may quote what it was about.</param>
public sealed record JobFailure(string Job, string Kind, string Node, int Times, DateTimeOffset FirstAt, DateTimeOffset LastAt);

/// <param name="LookedAt">Null when it never looked.</param>
/// <param name="Waiting">Reminders that should have been sent for 15 minutes and were not.</param>
/// <param name="AlarmedAt">Null while all is well.</param>
public sealed record ReminderWatchView(DateTimeOffset? LookedAt, int Waiting, DateTimeOffset? AlarmedAt);
