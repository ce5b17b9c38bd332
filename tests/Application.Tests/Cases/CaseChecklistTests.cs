using CaseTracker.Application.Cases;

namespace CaseTracker.Application.Tests.Cases;

public sealed class CaseChecklistTests
{
    private static readonly CaseTotals Full = new(1, 1, 1, 2, 0, 1, 0);

    [Fact]
    public void A_case_with_everything_misses_nothing() => Assert.Empty(CaseChecklist.Of(View(Full)));

    [Fact]
    public void A_new_case_misses_people_evidence_and_deadlines_but_no_count_before_there_is_a_suspect() =>
        Assert.Equal([CaseGap.NoSuspect, CaseGap.NoVictim, CaseGap.NoExhibit, CaseGap.NoDeadline], CaseChecklist.Of(View(new(0, 0, 0, 0, 0, 0, 0))));

    [Fact]
    public void A_suspect_without_a_count_and_a_file_not_arrived_are_missing() =>
        Assert.Equal([CaseGap.NoCount, CaseGap.FilesAwaited], CaseChecklist.Of(View(Full with { Counts = 0, ExhibitsAwaitingFile = 1 })));

    [Fact]
    public void Unknown_first_dates_are_missing() =>
        Assert.Equal([CaseGap.NoFirstReport, CaseGap.NoProsecutorAdvice], CaseChecklist.Of(View(Full) with { FirstReportOn = null, FirstProsecutorAdviceOn = null }));

    private static CaseView View(CaseTotals totals) => new(
        Guid.CreateVersion7(), 1, "A-2026-0001", "Operation Harbour", "INTAKE", "", Guid.CreateVersion7(), "Unit A", Guid.CreateVersion7(), "Lead", new(2026, 1, 1), "PROACTIVE",
        ["ForcedLabour"], new(2026, 1, 1), new(2026, 1, 2), false, null, null, totals, [], [], null);
}
