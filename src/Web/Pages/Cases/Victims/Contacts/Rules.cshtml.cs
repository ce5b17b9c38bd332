using CaseTracker.Application.Victims.Contacts;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Contacts;

/// <summary>Sets how a victim may be contacted. What was set before is not filled in: it is sealed, and the new rules replace it whole.</summary>
public sealed class RulesModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowVictimAsync(victimId);

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new SetContactRulesCommand(victimId, Input.PhoneControlled, Input.Channels, Input.SafeTime ?? "", Input.CodeWord ?? "", Input.QuietHours ?? "", Input.Note ?? ""), T["The contact rules hold from now on."]);

    public sealed record Form
    {
        public bool PhoneControlled { get; init; }

        public string[] Channels { get; init; } = [];

        public string? SafeTime { get; init; }

        public string? CodeWord { get; init; }

        public string? QuietHours { get; init; }

        public string? Note { get; init; }
    }
}
