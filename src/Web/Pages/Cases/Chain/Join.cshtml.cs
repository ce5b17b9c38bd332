using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Groups;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Chain;

/// <summary>Says that a suspect belongs to a group that is named already.</summary>
public sealed class JoinModel : MembershipPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Groups { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid? suspect, Guid? group)
    {
        Input = new Form { SuspectId = suspect, GroupId = group };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.SuspectId is null) ModelState.AddModelError("Input.SuspectId", T["Choose one."]);
        if (Input.GroupId is null) ModelState.AddModelError("Input.GroupId", T["Choose one."]);
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var joined = await Ask(new JoinGroupCommand(Input.SuspectId!.Value, Input.GroupId!.Value, Input.Role ?? "", Input.Since, Input.Until, Input.Source ?? ""));
        return joined.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Saved."], $"/groups/{Input.GroupId}");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var page = await ShowSuspectsAsync();
        return page is PageResult ? Show(await Ask(new ListGroupsQuery(null, PageLimits.Maximum)), found => Groups = [.. found.Items.Select(g => new Choice(g.Id, g.Name))]) : page;
    }

    public sealed record Form : MembershipForm
    {
        public Guid? GroupId { get; init; }
    }
}
