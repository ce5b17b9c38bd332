using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics.Exports;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes.Exports;

/// <summary>Asks for an export for research.</summary>
public sealed class AskModel(IReferenceCodes codes) : OutcomesPage(codes)
{
    [BindProperty]
    public Given Input { get; set; } = new();

    public IEnumerable<Choice> Years => YearsFrom(Clock.Today.Year);

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var year = int.TryParse(Input.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : 0;
        var asked = await Ask(new AskResearchExportCommand(year, Input.Recipient ?? "", Input.Purpose ?? "", Input.ExpiresOn ?? default));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["It waits for a supervisor."], $"/dashboard/outcomes/exports/{asked.Value.Id}");
    }

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new ListResearchExportsQuery()), _ => { });

    public sealed record Given
    {
        public string? Year { get; init; }

        public string? Recipient { get; init; }

        public string? Purpose { get; init; }

        public DateOnly? ExpiresOn { get; init; }
    }
}
