using CaseTracker.Application.Victims.Recovery;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Recovery;

/// <summary>Records that a residence permit was granted.</summary>
public sealed class GrantPermitModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { DecidedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid permitId) =>
        ActAsync(victimId, () => new GrantPermitCommand(victimId, permitId, Input.DecidedOn ?? default, Input.ValidUntil ?? default, Input.RenewalLeadDays), T["The permit is recorded; the deadline of its renewal runs."]);

    public sealed record Form
    {
        public DateOnly? DecidedOn { get; init; }

        public DateOnly? ValidUntil { get; init; }

        public int? RenewalLeadDays { get; init; }
    }
}
