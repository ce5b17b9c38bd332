using CaseTracker.Application.Cases;
using CaseTracker.Domain.Cases;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases;

/// <summary>Moves the case to a stage that may follow, with the reason.</summary>
public sealed class StageModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Stages =>
        CaseStages.MainLine.Concat(CaseStages.Aside).Where(stage => stage != Case.Stage && CaseStages.MayFollow(Case.Stage, stage)).Select(stage =>
            new Choice(stage, Label("CaseStage", stage), null, CaseStages.MainLine.Contains(stage) ? T["Main line"] : T["Beside the main line"]));

    /// <summary>A suspect with counts has to be assessed first.</summary>
    public bool Assess { get; private set; }

    /// <summary>An element is unproved or rests on testimony alone: it asks why to charge now.</summary>
    public bool ProofLacking { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Ask(new MoveStageCommand(CaseId, Input.Stage ?? "", Input.Reason ?? "", Input.ProofReason ?? ""));
        ProofLacking = done.Refusal?.Code == "case.proof_reason_needed" || !string.IsNullOrEmpty(Input.ProofReason);
        Assess = done.Refusal?.Code == "case.assessment_needed";
        return done.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()))
            : Done(T["The case moved to {0}.", Label("CaseStage", Input.Stage!)], Root);
    }

    public sealed record Form
    {
        public string? Stage { get; init; }

        public string? Reason { get; init; }

        public string? ProofReason { get; init; }
    }
}
