using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines;

/// <summary>
/// A time limit of a case with the working that led to it. What it rests on (rule version, calendar version, trigger) is kept,
/// so a later change of law or calendar never moves it silently.
/// </summary>
public sealed partial class Deadline
{
    public const int TitleMaxLength = 200;
    public const int ReasonMaxLength = 500;
    public const int NoteMaxLength = 1000;
    public const int ReferenceMaxLength = 100;
    public const int AuthorityMaxLength = 200;

    private readonly List<DeadlineExtension> extensions = [];
    private readonly List<DeadlineStoppage> stoppages = [];
    private List<string> working = [];

    private Deadline()
    {
    }

    public DeadlineId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public string Title { get; private init; } = "";

    public DeadlineKind Kind { get; private init; }

    public DeadlineStatus Status { get; private set; } = DeadlineStatus.Running;

    public Obligation Obligation { get; private init; }

    public UserId OwnerId { get; private set; }

    /// <summary>Whom it is for, as a custody clock is for each defendant; null when it is for the case.</summary>
    public SuspectId? SuspectId { get; private init; }

    /// <summary>The hearing whose fixing started it by itself; it moves and falls away with that hearing.</summary>
    public HearingId? HearingId { get; private init; }

    /// <summary>Null when a person stated the end.</summary>
    public string? RuleId { get; private init; }

    public string? RuleVersion { get; private init; }

    public string? Pack { get; private init; }

    /// <summary>Whether the rule was confirmed when the clock started.</summary>
    public RuleState RuleState { get; private init; }

    /// <summary>Why a person stated the end; null when a rule computed it.</summary>
    public string? Reason { get; private init; }

    /// <summary>Length, unit and convention as the rule stated them then; null by hand.</summary>
    public int? Quantity { get; private init; }

    public DeadlineUnit? Unit { get; private init; }

    public string? ConventionCode { get; private init; }

    public int DaysAlreadySpent { get; private init; }

    /// <summary>False when the law allows no extension.</summary>
    public bool Extendable { get; private init; } = true;

    /// <summary>Day leads and hour leads of its reminders; empty: the default leads.</summary>
    public string WarningLeads { get; private init; } = "";

    /// <summary>Day of the event, or for a backward period the fixed date; null by hand.</summary>
    public DateOnly? TriggerOn { get; private init; }

    /// <summary>Wall-clock time of the event in <see cref="TimeZoneId"/>; null for day clocks.</summary>
    public DateTime? TriggerLocal { get; private init; }

    /// <summary>IANA zone of the times; null for day clocks.</summary>
    public string? TimeZoneId { get; private init; }

    public string? CalendarCode { get; private set; }

    public string? CalendarVersion { get; private set; }

    /// <summary>The calendar version whose recomputation a person refused; null when none was.</summary>
    public string? RefusedCalendarVersion { get; private set; }

    public ComputationStatus ComputationStatus { get; private set; }

    public DateOnly RawDueOn { get; private set; }

    /// <summary>UTC; null for day clocks, as are the three below.</summary>
    public DateTimeOffset? RawDueAt { get; private set; }

    public DateOnly LegalDueOn { get; private set; }

    public DateTimeOffset? LegalDueAt { get; private set; }

    public DateOnly SafeDueOn { get; private set; }

    public DateTimeOffset? SafeDueAt { get; private set; }

    /// <summary>The date lists, alerts and reminders go by: safe for our own duties, legal for those of others.</summary>
    public DateOnly DueOn { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>How each date was reached, in plain words; grows with every extension and stoppage.</summary>
    public IReadOnlyList<string> Working => working;

    public IReadOnlyList<DeadlineExtension> Extensions => extensions;

    public IReadOnlyList<DeadlineStoppage> Stoppages => stoppages;

    public DateTimeOffset StartedAt { get; private init; }

    public UserId StartedBy { get; private init; }

    /// <summary>The day it was done; null while it is not.</summary>
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>When its completion, cancellation or replacement was recorded; null while open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public UserId? ClosedBy { get; private set; }

    public string ClosingNote { get; private set; } = "";

    public DeadlineId? SupersededById { get; private set; }

    /// <summary>A minimum period that was ended before its legal end with no lawful reason stated.</summary>
    public bool EndedTooEarly { get; private set; }

    public bool IsOpen => Status is DeadlineStatus.Running or DeadlineStatus.Stopped;
}
