using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics;
using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Domain.Statistics;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes;

/// <summary>Words that all pages about outcomes share.</summary>
public abstract class OutcomesPage(IReferenceCodes codes) : AppPage
{
    public string Form(string code) => code.Length == 0 ? T["All forms"] : code == MeasureCatalogue.Several ? T["Several forms"] : T[codes.Label("TypeOfExploitation", code)];

    public string Role(string code) => T[codes.Label("ChainRole", code)];

    public IEnumerable<Choice> Forms => codes.List("TypeOfExploitation").Select(c => new Choice(c.Code, T[c.Label])).Append(new Choice(MeasureCatalogue.Several, T["Several forms"]));

    /// <summary>What is hidden is said to be, never left empty: an empty cell would look like none.</summary>
    public string Count(decimal? count) => count is { } shown ? shown.ToString("#,0.##", CultureInfo.CurrentCulture) : T["hidden"];

    public string Percent(decimal? share) => share is { } shown ? shown.ToString("P1", CultureInfo.CurrentCulture) : T["hidden"];

    /// <summary>Years that can be chosen, the latest first.</summary>
    public static IEnumerable<Choice> YearsFrom(int latest) => Enumerable.Range(0, GetOutcomesQuery.YearsOffered).Select(back => (latest - back).ToString(CultureInfo.InvariantCulture)).Select(year => new Choice(year, year));

    public string Spread(string key) => key switch
    {
        "advice" => T["Days from report to advice"],
        "interviews" => T["Interviews per victim"],
        "contact" => T["Days since the last contact"],
        "total" => T["Days from opening to closing"],
        "running" => T["The same without suspension and transfer"],
        _ when key.StartsWith("request.", StringComparison.Ordinal) => Turnaround(key.Split('.')),
        _ => T["Days in the stage: {0}", T[codes.Label("CaseStage", key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..])].Value],
    };

    public string Topic(string code) => T[codes.Label("TrainingTopic", code)];

    /// <param name="key"><c>request</c>, until what, and for a part of them: <c>instrument</c> or <c>country</c>, and which.</param>
    private string Turnaround(string[] key)
    {
        string days = key[1] == "acknowledged" ? T["Days until a request is acknowledged"] : T["Days until a request is answered"];
        return key.Length < 4 ? days : T["{0}: {1}", days, key[2] == "instrument" ? T[codes.Label("RequestInstrument", key[3])].Value : key[3]];
    }

    public (string Word, string Look, string Icon) State(FourEyesState state, string approved) => state switch
    {
        FourEyesState.Waiting => (T["waits"], "soon", "hourglass"),
        FourEyesState.Approved => (approved, "good", "circle-check"),
        _ => (T["Declined"], "calm", "x"),
    };
}
