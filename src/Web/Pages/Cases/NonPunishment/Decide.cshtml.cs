using CaseTracker.Application.Victims.NonPunishment;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.NonPunishment;

/// <summary>The prosecutor decides an assessment, or reviews what was decided.</summary>
public sealed class DecideModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public AssessmentView View { get; private set; } = null!;

    public string Back => $"{Root}/non-punishment/{View.Id}";

    public Task<IActionResult> OnGetAsync(Guid assessmentId)
    {
        Input = new Form { DecidedOn = Clock.Today };
        return ShowAsync(assessmentId);
    }

    public async Task<IActionResult> OnPostAsync(Guid assessmentId)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowAsync(assessmentId));
        }

        var decided = await Ask(new DecideNonPunishmentCommand(
            CaseId, assessmentId, Input.Decision ?? "", Input.Nexus ?? "", Input.Reasoning ?? "", Input.DecidedOn ?? default, Input.ReviewOn));
        return decided.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowAsync(assessmentId))
            : Done(T["The decision is recorded."], $"{Root}/non-punishment/{assessmentId}");
    }

    private async Task<IActionResult> ShowAsync(Guid assessmentId) => Show(await Ask(new GetAssessmentQuery(CaseId, assessmentId)), view => View = view);

    public sealed record Form
    {
        public string? Decision { get; init; }

        public string? Nexus { get; init; }

        public string? Reasoning { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public DateOnly? ReviewOn { get; init; }

        public override string ToString() => "•••";
    }
}
