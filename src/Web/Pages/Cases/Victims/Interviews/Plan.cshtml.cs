using CaseTracker.Application.Victims.Interviews;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Interviews;

/// <summary>Shows what was spoken of already, then asks for the plan.</summary>
public sealed class PlanModel : VictimPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null until the reader asked for it: opening the page shows nothing.</summary>
    public IReadOnlyList<InterviewTexts>? Covered { get; private set; }

    public IEnumerable<Choice> Team { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowVictimAsync(victimId);

    public Task<IActionResult> OnPostCoveredAsync(Guid victimId)
    {
        ModelState.Clear();
        return ShowFormAsync(victimId);
    }

    public async Task<IActionResult> OnPostAsync(Guid victimId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowFormAsync(victimId));
        var planned = await Ask(new PlanInterviewCommand(
            victimId, Input.Kind ?? "", Input.PlannedFor ?? default, Input.Purpose ?? "", Input.InterviewerId, Input.InterviewerName ?? "", Input.InterpreterLanguage ?? "", Input.InterpreterChecked,
            Input.GenderPreferred ?? "", Input.Justification ?? ""));
        return planned.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowFormAsync(victimId))
            : Done(T["The interview is planned."], $"/cases/{CaseId}/victims/{victimId}");
    }

    private async Task<IActionResult> ShowFormAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is null) return page;
        var team = await Ask(new ListInterviewersQuery(victimId));
        if (!team.IsRefused) Team = [.. team.Value.Select(m => new Choice(m.UserId, Victim.Child ? $"{m.Name}: {Label("InterviewCompetence", m.Competence)}" : m.Name))];
        return Show(await Ask(new ReadInterviewsQuery(victimId)), texts => Covered = [.. texts.Where(t => t.Topics.Length > 0)]);
    }

    public sealed record Form
    {
        public string? Kind { get; init; }

        public DateTimeOffset? PlannedFor { get; init; }

        public string? Purpose { get; init; }

        public Guid? InterviewerId { get; init; }

        public string? InterviewerName { get; init; }

        public string? GenderPreferred { get; init; }

        public string? InterpreterLanguage { get; init; }

        public bool InterpreterChecked { get; init; }

        public string? Justification { get; init; }
    }
}
