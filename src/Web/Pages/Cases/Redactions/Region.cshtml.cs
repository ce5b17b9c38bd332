using CaseTracker.Application.Redactions;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Redactions;

/// <summary>Moves one rectangle, or gives it another reason.</summary>
public sealed class RegionModel : RedactionPage
{
    [BindProperty(SupportsGet = true, Name = "number")]
    public int RegionNumber { get; set; }

    [BindProperty]
    public RegionForm Input { get; set; } = new();

    public string Back => $"{Address}?n={Number}";

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowRegionAsync();
        if (View?.Regions.FirstOrDefault(r => r.Number == RegionNumber) is not { } region) return View is null ? shown : NotFound();
        Input = new RegionForm
        {
            OnPage = region.Page, Left = region.Left * 100, Top = region.Top * 100, Width = region.Width * 100, Height = region.Height * 100, Reason = region.Reason, Words = region.Words,
        };
        return shown;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowRegionAsync);
        var changed = await Ask(new ChangeRegionCommand(RedactionId, RegionNumber, Given(Input)));
        return Named(changed.Refusal, RegionFields) is { } refusal ? await RefusedAsync(refusal, ShowRegionAsync) : Done(T["Changed."], $"{Address}?n={Input.OnPage}");
    }

    private async Task<IActionResult> ShowRegionAsync()
    {
        var shown = await ShowAsync();
        if (View?.Regions.FirstOrDefault(r => r.Number == RegionNumber) is { } region) Number = region.Page;
        return shown;
    }
}
