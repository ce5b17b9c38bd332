using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics.Releases;
using CaseTracker.Application.Statistics.Targets;
using CaseTracker.Domain.Statistics.Targets;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes;

/// <summary>Sets by how much prosecutions are to grow.</summary>
public sealed class TargetModel(IReferenceCodes codes) : OutcomesPage(codes)
{
    [BindProperty]
    public Given Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new SetTargetCommand(Input.Form ?? "", Input.BaselineYear ?? 0, Input.Baseline ?? 0, Input.Multiple ?? 0, Input.Months ?? 0, Input.Reason ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The target was set."], "/dashboard/outcomes");
    }

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new ListStatisticsReleasesQuery()), _ => { });

    public sealed record Given
    {
        public string? Form { get; init; }

        public int? BaselineYear { get; init; }

        public int? Baseline { get; init; }

        public decimal? Multiple { get; init; } = ProsecutionTarget.DefaultMultiple;

        public int? Months { get; init; } = ProsecutionTarget.DefaultMonths;

        public string? Reason { get; init; }
    }
}
