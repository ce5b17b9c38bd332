using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Domain.Tasks;

public enum TaskState { Open, Done, Dropped }

/// <summary>What a task is about; all of it may be missing.</summary>
/// <param name="Element">Of the count.</param>
/// <param name="Line">Number of the line of enquiry within the advice.</param>
public sealed record TaskSubject(CountId? Count, OffenceElement? Element, ExhibitId? Exhibit, AdviceId? Advice, int? Line)
{
    public static TaskSubject None { get; } = new(null, null, null, null, null);
}

/// <summary>Something that one person of the team is to do by a day. Closed, it says what came of it, and stays so.</summary>
public sealed class CaseTask
{
    public const int TitleMaxLength = 200;
    public const int InstructionsMaxLength = 2000;
    public const int OutcomeMaxLength = 2000;

    private CaseTask()
    {
    }

    public TaskId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Within the case.</summary>
    public int Number { get; private init; }

    public string Title { get; private set; } = "";

    public string Instructions { get; private set; } = "";

    public UserId OwnerId { get; private set; }

    /// <summary>Its last day, where the unit is.</summary>
    public DateOnly DueOn { get; private set; }

    public TaskState State { get; private set; }

    /// <summary>What came of it, or why it was dropped; empty while it is open.</summary>
    public string Outcome { get; private set; } = "";

    public DateTimeOffset? ClosedAt { get; private set; }

    public UserId? ClosedBy { get; private set; }

    public UserId SetBy { get; private init; }

    public DateTimeOffset SetAt { get; private init; }

    public CountId? CountId { get; private init; }

    public OffenceElement? Element { get; private init; }

    public ExhibitId? ExhibitId { get; private init; }

    public AdviceId? AdviceId { get; private init; }

    public int? Line { get; private init; }

    /// <param name="today">Where the unit is.</param>
    public static Result<CaseTask> Set(CaseId caseId, int number, TaskParticulars p, TaskSubject about, UserId by, DateOnly today, DateTimeOffset now)
    {
        if (about.Element is not null && about.Count is null) return TaskRefusals.ElementOfNoCount;
        var task = new CaseTask
        {
            Id = TaskId.New(), CaseId = caseId, Number = number, SetBy = by, SetAt = now,
            CountId = about.Count, Element = about.Element, ExhibitId = about.Exhibit, AdviceId = about.Advice, Line = about.Line,
        };
        var given = task.Change(p, today);
        return given.Refusal is { } refusal ? refusal : task;
    }

    /// <summary>Given to another, put off, or said better.</summary>
    public Result Change(TaskParticulars p, DateOnly today)
    {
        if (State != TaskState.Open) return TaskRefusals.Closed;
        if (p.DueOn < today && p.DueOn != DueOn) return TaskRefusals.DueInThePast;
        (Title, Instructions, OwnerId, DueOn) = (p.Title.Trim(), p.Instructions.Trim(), p.Owner, p.DueOn);
        return Result.Done;
    }

    /// <param name="done">False: it is dropped, and <paramref name="outcome"/> says why.</param>
    public Result Close(bool done, string outcome, UserId by, DateTimeOffset now)
    {
        if (State != TaskState.Open) return TaskRefusals.Closed;
        (State, Outcome, ClosedBy, ClosedAt) = (done ? TaskState.Done : TaskState.Dropped, outcome.Trim(), by, now);
        return Result.Done;
    }
}

public sealed record TaskParticulars(string Title, string Instructions, UserId Owner, DateOnly DueOn);

public static class TaskRefusals
{
    public static readonly Refusal Closed = new("task.closed", "This task is closed.", RefusalKind.Conflict);
    public static readonly Refusal DueInThePast = new("task.due_in_the_past", "This day is past.", RefusalKind.Invalid, "dueOn");
    public static readonly Refusal ElementOfNoCount = new("task.element_of_no_count", "Name the count whose element it is.", RefusalKind.Invalid, "countId");
    public static readonly Refusal OwnerNotOnTeam = new("task.owner_not_on_team", "A task is for someone on the team of the case.", RefusalKind.Invalid, "ownerId");
    public static readonly Refusal CountOfAnotherCase = new("task.count_of_another_case", "This count is not part of the case, or is withdrawn.", RefusalKind.Invalid, "countId");
    public static readonly Refusal ExhibitOfAnotherCase = new("task.exhibit_of_another_case", "This item is not part of the case.", RefusalKind.Invalid, "evidenceId");
}
