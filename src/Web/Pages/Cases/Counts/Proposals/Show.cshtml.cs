using CaseTracker.Application.Counts.Changes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts.Proposals;

/// <summary>A change that leaves trafficking: what is asked and why; a different supervisor answers here.</summary>
public sealed class ShowModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public ChargeProposalView Proposal { get; private set; } = null!;

    public IEnumerable<Choice> Answers => [new("true", T["Yes, it holds from now on"]), new("false", T["No, the count stays as it is"])];

    public Task<IActionResult> OnGetAsync(Guid proposalId) => ShowAsync(proposalId);

    public async Task<IActionResult> OnPostAsync(Guid proposalId)
    {
        if (await ShowAsync(proposalId) is not PageResult) return NotFound();
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(proposalId));
        if (Proposal.MayAnswer && Input.Approve is null)
        {
            ModelState.AddModelError("Input.Approve", T["Choose one."]);
            return await UnreadableAsync(() => ShowAsync(proposalId));
        }
        var done = Proposal.MayAnswer
            ? await Ask(new AnswerChargeProposalCommand(CaseId, proposalId, Input.Approve == "true", Input.Answer ?? ""))
            : await Ask(new TakeBackChargeProposalCommand(CaseId, proposalId, Input.Answer ?? ""));
        if (done.Refusal is { } refusal) return await RefusedAsync(refusal, () => ShowAsync(proposalId));
        return Done(Input.Approve == "true" ? T["Approved: it holds now."] : Proposal.MayAnswer ? T["Not approved: the count stays as it is."] : T["Taken back."], Root + "/counts");
    }

    private async Task<IActionResult> ShowAsync(Guid proposalId)
    {
        var page = Show(await Ask(new ListChargeProposalsQuery(CaseId)), all => Proposal = all.FirstOrDefault(p => p.Id == proposalId)!);
        return page is PageResult && Proposal is null ? NotFound() : page;
    }

    public sealed record Form
    {
        public string? Approve { get; init; }

        public string? Answer { get; init; }
    }
}
