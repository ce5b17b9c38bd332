using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Suspects.Stages;

/// <summary>Where a suspect stands in the proceedings, where they may go, and where the case stands because of it.</summary>
public static class DefendantStages
{
    /// <summary>Out of this case: it goes on elsewhere.</summary>
    public static readonly IReadOnlyList<string> Left = [CaseStages.TransferredAbroad, CaseStages.Joined, CaseStages.Severed];

    /// <summary>Nothing is decided about them here any more.</summary>
    public static readonly IReadOnlyList<string> Over = [CaseStages.Final, CaseStages.Enforcement, CaseStages.Closed];

    /// <summary>All that a person may stand at, the main line first.</summary>
    public static IEnumerable<string> All => CaseStages.MainLine.Where(s => s != CaseStages.PostCase).Concat(CaseStages.Aside);

    /// <summary>Also of who is suspended: it can go on.</summary>
    public static bool IsInProceedings(string stage) => !Left.Contains(stage) && !Over.Contains(stage);

    /// <summary>A retrial may follow an appeal; else as for a case. The protection review after the case is the case's own.</summary>
    public static bool MayFollow(string from, string to) =>
        to != CaseStages.PostCase && ((from, to) is (CaseStages.Appeal, CaseStages.Trial) || CaseStages.MayFollow(from, to));

    /// <summary>Where somebody stands who is named in a case that stands there: nobody is charged by being named.</summary>
    public static string OfNewcomer(string caseStage) =>
        CaseStages.IsUnderCharge(caseStage) || caseStage is CaseStages.PostCase or CaseStages.Closed || caseStage != CaseStages.FinancialInvestigation && CaseStages.Aside.Contains(caseStage)
            ? CaseStages.Investigation
            : caseStage;

    /// <summary>
    /// Where the case stands: with whoever is furthest along of those who still await judgment; in appeal when only appeals are left; suspended when nobody
    /// goes on who could; with whoever is furthest back when proceedings are over for everybody; and out of here when everybody left. Closing it, and the
    /// review after it, are said by hand.
    /// </summary>
    public static string OfCase(string now, IReadOnlyCollection<string> defendants)
    {
        var awaiting = defendants.Where(s => IsInProceedings(s) && s is not (CaseStages.Suspended or CaseStages.Appeal)).ToList();
        if (awaiting.Count > 0) return awaiting.MaxBy(Place)!;
        if (defendants.Contains(CaseStages.Appeal)) return CaseStages.Appeal;
        if (defendants.Contains(CaseStages.Suspended)) return CaseStages.Suspended;
        if (defendants.Count == 0 || now is CaseStages.PostCase or CaseStages.Closed) return now;
        if (defendants.Where(Over.Contains).MinBy(Place) is { } last) return last == CaseStages.Closed ? CaseStages.PostCase : last;
        return Left.First(defendants.Contains);
    }

    /// <summary>What must be true of a person before they stand there; done when it is.</summary>
    public static Result MayEnter(string from, string to, DefendantFacts facts)
    {
        if (CaseStages.Charges(from, to) && facts.StandingCounts == 0) return StageRefusals.NoCount(facts.Reference);
        return to switch
        {
            CaseStages.Verdict when !facts.Judged => StageRefusals.NoVerdict(facts.Reference),
            CaseStages.Sentencing when !facts.Convicted => StageRefusals.NoConviction(facts.Reference),
            CaseStages.Appeal when !facts.AppealOpen => StageRefusals.NoAppeal(facts.Reference),
            CaseStages.Enforcement when !facts.Sentenced => StageRefusals.NoSentence(facts.Reference),
            CaseStages.Final or CaseStages.Closed when facts.Undecided.Count > 0 => StageRefusals.Undecided(facts.Reference, facts.Undecided),
            CaseStages.Final or CaseStages.Enforcement or CaseStages.Closed when facts.AppealOpen => StageRefusals.AppealOpen(facts.Reference),
            _ => Result.Done,
        };
    }

    /// <summary>The financial investigation runs beside the investigation.</summary>
    private static double Place(string stage) =>
        stage == CaseStages.FinancialInvestigation ? CaseStages.MainLine.ToList().IndexOf(CaseStages.Investigation) + 0.5 : CaseStages.MainLine.ToList().IndexOf(stage);
}

/// <summary>What was decided about a person so far.</summary>
/// <param name="Reference">As S-02.</param>
/// <param name="StandingCounts">Counts that are not withdrawn.</param>
/// <param name="Undecided">Numbers of those of them that have no verdict.</param>
/// <param name="Judged">A verdict was given on a count.</param>
/// <param name="Convicted">A verdict that prevails is a conviction.</param>
/// <param name="AppealOpen">An appeal is not decided.</param>
public sealed record DefendantFacts(string Reference, int StandingCounts, IReadOnlyList<int> Undecided, bool Judged, bool Convicted, bool Sentenced, bool AppealOpen);
