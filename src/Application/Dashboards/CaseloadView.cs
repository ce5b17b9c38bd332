namespace CaseTracker.Application.Dashboards;

/// <summary>The caseload of a unit on a day.</summary>
/// <param name="Weight">Points of all open cases, see <see cref="Domain.Cases.CaseWeight"/>.</param>
/// <param name="Figures">Every <see cref="CaseloadFigure"/>, also those of nought.</param>
/// <param name="DaysToAdvice">From first report to first prosecutor advice, over the open cases where both are known (R3).</param>
/// <param name="HeatMap">Open cases by stage and by time in the stage, one number for each of <see cref="CaseloadBands.StageAges"/>.</param>
/// <param name="Interviews">Interviews held per victim who was heard (M7); null while nobody was.</param>
public sealed record CaseloadView(
    DateOnly AsOf, int OpenCases, decimal Weight, IReadOnlyList<FigureView> Figures, DaysToAdviceView? DaysToAdvice, IReadOnlyList<StageLoad> ByStage, IReadOnlyList<StageAges> HeatMap,
    IReadOnlyList<LeadLoad> ByLead, IReadOnlyList<AgeBand> Ages, IReadOnlyList<FormLoad> ByForm, InterviewLoad? Interviews, QuarterView ThisQuarter, QuarterView LastQuarter,
    IReadOnlyList<LateDeadline> Overdue, IReadOnlyList<LateDeadline> DueSoon);

/// <param name="Cases">Cases behind it.</param>
public sealed record FigureView(string Key, string Name, int Total, int Cases);

public sealed record DaysToAdviceView(int Median, int P90, int Cases);

public sealed record StageLoad(string Stage, int Cases);

public sealed record StageAges(string Stage, IReadOnlyList<int> Cases);

/// <param name="OldestDays">Age of their oldest open case.</param>
public sealed record LeadLoad(Guid LeadId, string Lead, int OpenCases, decimal Weight, int Overdue, int DueSoon, int Stuck, int OldestDays);

public sealed record AgeBand(string Key, string Band, int Cases);

public sealed record FormLoad(string Form, int Cases);

public sealed record InterviewLoad(int Median, int P90, int Victims);

/// <param name="From">First day.</param>
/// <param name="Until">Last day; today for the quarter that runs.</param>
public sealed record QuarterView(DateOnly From, DateOnly Until, int Opened, int Charged, int Closed, int OpenAtEnd);

public sealed record LateDeadline(Guid Id, Guid CaseId, string CaseReference, string Title, string Owner, DateOnly DueOn);
