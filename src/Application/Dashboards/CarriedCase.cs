using CaseTracker.Domain.Cases;

namespace CaseTracker.Application.Dashboards;

/// <summary>All that the dashboard knows of one open case. Every figure is a sum over these, and the list behind a figure are those that make it up.</summary>
/// <param name="LeadProsecutes">The lead is a prosecutor whose account is in use.</param>
/// <param name="StageSince">When the case came to its stage.</param>
/// <param name="MovedAt">Latest of stage, chronology and evidence.</param>
/// <param name="Overdue">Running deadlines past their day.</param>
/// <param name="FirstOverdue">Day of the earliest of them.</param>
/// <param name="DueSoon">Running deadlines of today and the seven days after.</param>
/// <param name="FirstDueSoon">Day of the earliest of them.</param>
/// <param name="Interviews">Interviews held, without confrontations, of each victim who was heard.</param>
/// <param name="Standstills">Reasons why proceedings stand still, of the case or a person in it.</param>
/// <param name="BlockedBy">The most overdue of them, a code of the list BlockReason; null when none is recorded.</param>
/// <param name="BlockedUntil">When it was expected to end.</param>
public sealed record CarriedCase(
    Guid Id, string Reference, string Title, Guid LeadId, bool LeadProsecutes, string Stage, DateTimeOffset StageSince, DateOnly OpenedOn, DateOnly? FirstReportOn, DateOnly? FirstAdviceOn,
    IReadOnlyList<string> Forms, int Suspects, int Victims, int Children, DateTimeOffset MovedAt, int Overdue, DateOnly? FirstOverdue, int DueSoon, DateOnly? FirstDueSoon, int CustodyClocks, DateOnly? NextCustodyEnd, int ProtectionEnding,
    int MeasuresEligible, int MeasuresApplied, int MeasuresGranted, int MeasuresUsed, IReadOnlyList<int> Interviews, int Confrontations, int Approvals, int Standstills, string? BlockedBy, DateOnly? BlockedUntil)
{
    public const int SoonDays = 7;
    public const int StuckAfterDays = 60;
    public const int ProtectionAheadDays = 30;
    private const int InterviewsWithoutReason = 2;

    public decimal Weight => CaseWeight.Of(Stage, Suspects, Victims, Children);

    /// <summary>Victims heard more than twice (R27).</summary>
    public int HeardTooOften => Interviews.Count(held => held > InterviewsWithoutReason);

    public int AgeDays(DateOnly today) => today.DayNumber - OpenedOn.DayNumber;

    public int StageDays(DateTimeOffset now) => Days(StageSince, now);

    public int StillDays(DateTimeOffset now) => Days(MovedAt, now);

    /// <summary>In proceedings of the unit, and nothing was recorded for sixty days.</summary>
    public bool IsStuck(DateTimeOffset now) => StillDays(now) > StuckAfterDays && Stage is not ("SUSPENDED" or "TRANSFERRED_ABROAD" or "JOINED" or "FINAL" or "ENFORCEMENT" or "POST_CASE");

    /// <summary>Waits to be taken in, and nobody who prosecutes leads it.</summary>
    public bool IsUnassigned => Stage == CaseStages.Intake && !LeadProsecutes;

    private static int Days(DateTimeOffset since, DateTimeOffset now) => Math.Max(0, (int)(now - since).TotalDays);
}

/// <summary>Of a span of time.</summary>
/// <param name="OpenAtEnd">Cases open at its end.</param>
public sealed record CaseloadFlow(int Opened, int Charged, int Closed, int OpenAtEnd);
