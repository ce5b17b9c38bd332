using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Dashboards;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard;

/// <summary>A page of the dashboard under a filter that stands in its address.</summary>
public abstract class FilteredPage(IReferenceCodes codes) : AppPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Lead { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Form { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Age { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? StageAge { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Figure { get; set; }

    public CaseloadFilter Filter => new(Lead, Told(Stage), Told(Form), Told(Age), Told(StageAge));

    public bool Filtered => Filter != CaseloadFilter.None;

    public string Label(string system, string code) => codes.Label(system, code);

    /// <summary>What the filter leaves, in words; empty without one.</summary>
    /// <param name="lead">Display name of the prosecutor it names.</param>
    public string InWords(string? lead)
    {
        var words = new List<string>();
        if (Lead is not null) words.Add(T["of {0}", lead ?? "?"]);
        if (Told(Stage) is { } stage) words.Add(T["in {0}", Label("CaseStage", stage)]);
        if (Told(Form) is { } form) words.Add(Label("TypeOfExploitation", form));
        if (CaseloadBands.Ages.FirstOrDefault(b => b.Key == Age) is { } age) words.Add(T["{0} old", T[age.Name].Value]);
        if (CaseloadBands.StageAges.FirstOrDefault(b => b.Key == StageAge) is { } since) words.Add(T["{0} in this stage", T[since.Name].Value]);
        return string.Join(", ", words);
    }

    /// <summary>Address of a page of the dashboard under this filter, with some of it set anew.</summary>
    public string To(string path, string? figure = null, Guid? lead = null, string? stage = null, string? form = null, string? age = null, string? stageAge = null) =>
        Address(path, figure, new CaseloadFilter(lead ?? Lead, stage ?? Told(Stage), form ?? Told(Form), age ?? Told(Age), stageAge ?? Told(StageAge)));

    public static string Address(string path, string? figure, CaseloadFilter filter)
    {
        var query = new QueryBuilder();
        (string Name, string? Value)[] parts =
            [("figure", figure), ("lead", filter.Lead?.ToString()), ("stage", filter.Stage), ("form", filter.Form), ("age", filter.Age), ("stageAge", filter.StageAge)];
        foreach (var (name, value) in parts) if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query.ToQueryString();
    }

    protected static string? Told(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
