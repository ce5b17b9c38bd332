using CaseTracker.Application.Evidence;
using CaseTracker.Application.Redactions;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Redactions;

/// <summary>Begins to redact an exhibit, or goes on with what was begun.</summary>
public sealed class BeginModel : CaseViewPage
{
    [BindProperty(SupportsGet = true, Name = "item")]
    public Guid ItemId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ExhibitView Item { get; private set; } = null!;

    public IReadOnlyList<RedactionLine> Known { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var begun = await Ask(new BeginRedactionCommand(ItemId, Input.Audience ?? ""));
        return begun.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : LocalRedirect($"{Root}/redactions/{begun.Value}");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var item = await Ask(new GetExhibitQuery(ItemId));
        if (item.IsRefused) return Show(item, _ => { });
        if (item.Value.CaseId != CaseId) return NotFound();
        Item = item.Value;
        return Show(await Ask(new ListItemRedactionsQuery(ItemId)), known => Known = known);
    }

    public sealed record Form
    {
        public string? Audience { get; init; }
    }
}
