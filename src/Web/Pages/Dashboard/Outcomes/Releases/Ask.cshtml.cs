using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics.Releases;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes.Releases;

/// <summary>Asks for the figures of a year to be published.</summary>
public sealed class AskModel(IReferenceCodes codes) : OutcomesPage(codes)
{
    [BindProperty]
    public Given Input { get; set; } = new();

    public IEnumerable<Choice> Years => YearsFrom(Clock.Today.Year - 1);

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var asked = await Ask(new AskStatisticsReleaseCommand(int.TryParse(Input.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0, Input.Note ?? ""));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The figures were counted and wait for a supervisor."], $"/dashboard/outcomes/releases/{asked.Value.Id}");
    }

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new ListStatisticsReleasesQuery()), _ => { });

    public sealed record Given
    {
        public string? Year { get; init; }

        public string? Note { get; init; }
    }
}
