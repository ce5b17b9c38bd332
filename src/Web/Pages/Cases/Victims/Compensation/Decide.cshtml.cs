using CaseTracker.Application.Victims.Compensation;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Compensation;

/// <summary>Records what was decided on a claim.</summary>
public sealed class DecideModel : ClaimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { DecidedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid claimId) => ActAsync(
        victimId,
        () => new DecideClaimCommand(victimId, claimId, Input.Outcome ?? "", Input.DecidedOn ?? default, Amounts.Of(Input.Amounts), Input.Reference ?? "", Input.Note ?? ""),
        T["The decision is recorded."]);

    protected override void Asked() => Amounts.Ask(Input.Amounts, Heads.Select(h => h.Value));

    public sealed record Form
    {
        public string? Outcome { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public Dictionary<string, decimal?> Amounts { get; init; } = [];

        public string? Reference { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
