using CaseTracker.Application.Disclosure.Releases;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Sets;

/// <summary>Asks the set, or one item of it, back.</summary>
public sealed class RecallModel : SetPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Items => View.Items.Select(i => new Choice(i.ItemId, $"{i.Reference} {i.Title}"));

    public Task<IActionResult> OnGetAsync()
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        return await AfterAsync(await Ask(new RecallReleaseCommand(SetId, Input.ItemId, Input.Reason ?? "", Input.On ?? default)), T["The recall is recorded."]);
    }

    public sealed record Form
    {
        public Guid? ItemId { get; init; }

        public string? Reason { get; init; }

        public DateOnly? On { get; init; }
    }
}
