using CaseTracker.Application.Deadlines;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Takes or refuses the dates that a changed calendar gives.</summary>
public sealed class RecomputeModel : DeadlinePage
{
    [BindProperty]
    public string CalendarVersion { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null when the newer calendar moves nothing.</summary>
    public RecomputationView? Proposal { get; private set; }

    public IReadOnlyList<Choice> Answers => [new("take", T["The new dates"]), new("refuse", T["The stored dates"])];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        return Input.Answer == "take"
            ? await AfterAsync(await Ask(new AcceptRecomputationCommand(Id, CalendarVersion)), T["The new dates hold. Reminders follow them."])
            : await AfterAsync(await Ask(new RefuseRecomputationCommand(Id, CalendarVersion, Input.Reason ?? "")), T["The stored dates stay."]);
    }

    protected override async Task<IActionResult> ShowAsync()
    {
        var page = await base.ShowAsync();
        if (page is not PageResult) return page;
        var proposals = await Ask(new ListRecomputationsQuery(CaseId));
        return Show(proposals, list => Proposal = list.Items.FirstOrDefault(p => p.Id == Id));
    }

    public sealed record Form
    {
        public string? Answer { get; init; }

        public string? Reason { get; init; }
    }
}
