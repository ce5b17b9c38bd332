using CaseTracker.Application.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Court;

/// <summary>Places a legal hold on the item, or lifts it.</summary>
public sealed class HoldModel : ItemPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <param name="lift">What the page showed: a hold that someone else placed or lifted meanwhile is not turned round.</param>
    public async Task<IActionResult> OnPostAsync(bool lift) => lift
        ? await AfterAsync(await Ask(new LiftHoldCommand(Id, Input.Reason ?? "")), T["The hold is lifted."], ShowAsync)
        : await AfterAsync(await Ask(new PlaceHoldCommand(Id, Input.Reason ?? "")), T["On legal hold."], ShowAsync);

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
