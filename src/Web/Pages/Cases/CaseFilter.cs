using CaseTracker.Application.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases;

/// <summary>The filters of the list as they stand in the address; page and export read the same.</summary>
public sealed record CaseFilter
{
    [FromQuery(Name = "mine")]
    public bool Mine { get; init; }

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "stage")]
    public string? Stage { get; init; }

    [FromQuery(Name = "form")]
    public string? ExploitationForm { get; init; }

    [FromQuery(Name = "lead")]
    public Guid? Lead { get; init; }

    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <param name="after">Cursor of the page before; null for the first.</param>
    public ListCasesQuery Ask(int limit, string? after) => new(
        Mine, Given(Status), Given(Stage), Lead, null, Given(ExploitationForm), Given(Q), Given(Sort), limit, Given(after));

    /// <summary>A filter form sends what is not chosen as empty.</summary>
    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
