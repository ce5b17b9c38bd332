using CaseTracker.Application.Links;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chart;

/// <summary>A link was recorded in error.</summary>
public sealed class TakeBackLinkModel : ChartPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(Guid linkId)
    {
        var done = await Ask(new TakeBackLinkCommand(CaseId, linkId, Input.Reason ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Done(T["It is taken back."], Home);
    }

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
