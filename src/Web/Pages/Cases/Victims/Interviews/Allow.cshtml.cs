using CaseTracker.Application.Victims.Interviews;
using CaseTracker.Domain.Victims.Interviews;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Victims.Interviews;

/// <summary>A supervisor lets somebody without the training interview a child.</summary>
public sealed class AllowModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Team { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowAsync(victimId);

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(
        victimId, () => new AllowInterviewerCommand(victimId, Input.InterviewerId, Input.InterviewerName ?? "", Input.UntilOn ?? default, Input.Reason ?? ""), T["It is allowed, and recorded with your reason."]);

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        return page is not PageResult ? page : Show(await Ask(new ListInterviewersQuery(victimId)), team => Team =
            [.. team.Where(m => m.Competence == InterviewCompetence.Lacking).Select(m => new Choice(m.UserId, m.Name))]);
    }

    public sealed record Form
    {
        public Guid? InterviewerId { get; init; }

        public string? InterviewerName { get; init; }

        public DateOnly? UntilOn { get; init; }

        public string? Reason { get; init; }
    }
}
