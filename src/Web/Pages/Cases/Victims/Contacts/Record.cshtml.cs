using CaseTracker.Application.Victims.Contacts;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Contacts;

/// <summary>A contact with the victim, or the attempt.</summary>
public sealed class RecordModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public ContactRuleFlags Rules { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowAsync(victimId);

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        return Victim is null ? page : Show(await Ask(new GetContactRulesQuery(victimId)), rules => Rules = rules);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new RecordContactCommand(victimId, Input.At ?? default, Input.Channel ?? "", Input.Direction ?? "", Input.Reached, Input.NextDueOn, Input.Note ?? "", Input.Reason ?? ""), T["The contact is recorded."]);

    public sealed record Form
    {
        public DateTimeOffset? At { get; init; }

        public string? Channel { get; init; }

        public string? Direction { get; init; }

        public bool Reached { get; init; }

        public DateOnly? NextDueOn { get; init; }

        public string? Note { get; init; }

        public string? Reason { get; init; }
    }
}
