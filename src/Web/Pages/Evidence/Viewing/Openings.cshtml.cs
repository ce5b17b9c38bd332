using CaseTracker.Application.Evidence.Openings;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Viewing;

/// <summary>Opening what nobody opens alone: one person asks, another decides, the first downloads once.</summary>
public sealed class OpeningsModel : AppPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public Form Proposal { get; set; } = new();

    public OpeningsView View { get; private set; } = null!;

    public string Word(OpeningView opening) => opening switch
    {
        { Expired: true } => T["Its time has passed"],
        { State: OpeningState.Asked } => T["Waits for a second person"],
        { State: OpeningState.Approved } => T["Approved, not used yet"],
        { State: OpeningState.Declined } => T["Declined"],
        { Purpose: OpeningPurpose.Unmark } => T["The marking was ended"],
        _ => T["Opened"],
    };

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var asked = await Ask(new AskOpeningCommand(id, Input.Reason ?? ""));
        return asked.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowAsync(id))
            : Done(T["Asked. A second person of the team decides; you are told."], $"/evidence/{id}/openings");
    }

    public async Task<IActionResult> OnPostProposeAsync(Guid id)
    {
        var proposed = await Ask(new ProposeUnmarkingCommand(id, Proposal.Reason ?? ""));
        return proposed.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowAsync(id))
            : Done(T["Proposed. A second person of the team decides; you are told."], $"/evidence/{id}/openings");
    }

    public async Task<IActionResult> OnPostApproveAsync(Guid id, Guid opening) => await DecidedAsync(id, await Ask(new ApproveOpeningCommand(opening)), T["Approved."]);

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, Guid opening) => await DecidedAsync(id, await Ask(new DeclineOpeningCommand(opening)), T["Declined."]);

    private async Task<IActionResult> DecidedAsync(Guid id, Result decided, string words) =>
        decided.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id)) : Done(words, $"/evidence/{id}/openings");

    private async Task<IActionResult> ShowAsync(Guid id) => Show(await Ask(new ListOpeningsQuery(id)), view => View = view);

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
