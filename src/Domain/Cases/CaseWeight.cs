namespace CaseTracker.Domain.Cases;

/// <summary>
/// How much of a prosecutor's time a case asks for, as points: 1 for a plain case with one suspect, so that loads can be compared (R12). A rule of thumb, the same for everyone:
/// each further suspect 0.2 (at most 2), each victim 0.3 (at most 3), a child among them 0.5; half as much again before the court, a third of it where others act or nothing is pending.
/// </summary>
public static class CaseWeight
{
    private const decimal Suspect = 0.2m;
    private const decimal MostForSuspects = 2;
    private const decimal Victim = 0.3m;
    private const decimal MostForVictims = 3;
    private const decimal Child = 0.5m;
    private const decimal BeforeTheCourt = 1.5m;
    private const decimal AtRest = 0.3m;

    /// <summary>Points, rounded to one decimal.</summary>
    public static decimal Of(string stage, int suspects, int victims, int children)
    {
        var points = 1 + Math.Min(MostForSuspects, Suspect * Math.Max(0, suspects - 1)) + Math.Min(MostForVictims, Victim * victims) + (children > 0 ? Child : 0);
        return decimal.Round(points * Share(stage), 1, MidpointRounding.AwayFromZero);
    }

    private static decimal Share(string stage) => stage switch
    {
        "PRE_TRIAL" or "TRIAL" or "VERDICT" or "SENTENCING" => BeforeTheCourt,
        "FINAL" or "ENFORCEMENT" or "POST_CASE" or "SUSPENDED" or "TRANSFERRED_ABROAD" or "JOINED" => AtRest,
        CaseStages.Closed => 0,
        _ => 1,
    };
}
