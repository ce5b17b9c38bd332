namespace CaseTracker.Application.Cases;

/// <summary>Something a case will need before it can go to court and that nobody has put in yet.</summary>
public enum CaseGap { NoSuspect, NoVictim, NoCount, FilesAwaited, NoExhibit, NoFirstReport, NoProsecutorAdvice, NoDeadline }

/// <summary>What is missing in a case, most pressing first. A hint for people: nothing is refused because of it.</summary>
public static class CaseChecklist
{
    public static IReadOnlyList<CaseGap> Of(CaseView view) => [.. Checks(view).Where(check => check.Missing).Select(check => check.Gap)];

    private static IEnumerable<(CaseGap Gap, bool Missing)> Checks(CaseView view)
    {
        var totals = view.Totals;
        yield return (CaseGap.NoSuspect, totals.Suspects == 0);
        yield return (CaseGap.NoVictim, totals.Victims == 0);
        yield return (CaseGap.NoCount, totals is { Counts: 0, Suspects: > 0 }); // without a suspect there is nobody to lay one against
        yield return (CaseGap.NoExhibit, totals.Exhibits == 0);
        yield return (CaseGap.FilesAwaited, totals.ExhibitsAwaitingFile > 0);
        yield return (CaseGap.NoFirstReport, view.FirstReportOn is null);
        yield return (CaseGap.NoProsecutorAdvice, view.FirstProsecutorAdviceOn is null);
        yield return (CaseGap.NoDeadline, totals.RunningDeadlines == 0);
    }
}
