using CaseTracker.Application.Suspects.Stages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Stages;

/// <summary>What was waited for has come, or is not waited for any more.</summary>
public sealed class GoOnModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Words { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid blockageId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(blockageId);
    }

    public async Task<IActionResult> OnPostAsync(Guid blockageId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(blockageId));
        var done = await Ask(new EndBlockageCommand(CaseId, blockageId, Input.On ?? default, Input.Note ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(blockageId)) : Done(T["It goes on."], Root);
    }

    private async Task<IActionResult> ShowAsync(Guid blockageId)
    {
        BlockageView? open = null;
        var page = Show(await Ask(new ListDefendantsQuery(CaseId)), found => open = found.Blockages.Concat(found.Defendants.SelectMany(d => d.Blockages)).FirstOrDefault(b => b.Id == blockageId));
        if (page is PageResult && open is null) return NotFound();
        Words = open is null ? "" : StateWords.Waiting(open.ReasonCode, open.ExpectedBy);
        return page;
    }

    public sealed record Form
    {
        public DateOnly? On { get; init; }

        public string? Note { get; init; }
    }
}
