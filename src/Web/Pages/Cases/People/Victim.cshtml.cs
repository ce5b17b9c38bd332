using CaseTracker.Application.Counts;
using CaseTracker.Application.Suspects;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>The prosecutor says that a suspect is, or may be, a victim.</summary>
public sealed class VictimModel : SuspectPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<CountVictim> Parties { get; private set; } = [];

    public IEnumerable<Choice> Victims => Parties.Select(v => new Choice(v.Id, v.Child ? T["{0}, a child", v.Pseudonym] : v.Pseudonym));

    public async Task<IActionResult> OnGetAsync(Guid suspectId)
    {
        var page = await ShowAsync(suspectId);
        if (page is PageResult)
        {
            Input = new Form { VictimId = Standing.VictimId, Indicators = [.. Standing.Indicators] };
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(Guid suspectId)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowAsync(suspectId));
        }

        var done = await Ask(new SeeSuspectAsVictimCommand(suspectId, Input.VictimId, Input.Indicators));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(suspectId)) : Done(T["Saved."], $"{Root}/people/{suspectId}");
    }

    private async Task<IActionResult> ShowAsync(Guid suspectId)
    {
        var page = await ShowSuspectAsync(suspectId);
        return page is PageResult ? Show(await Ask(new ListCountPartiesQuery(CaseId)), parties => Parties = parties.Victims) : page;
    }

    public sealed record Form
    {
        public Guid? VictimId { get; init; }

        public string[] Indicators { get; init; } = [];
    }
}
