using CaseTracker.Application.Cases;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Victims.Vault;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Vault;

/// <summary>Grants one person's identity to one colleague until a day.</summary>
public sealed class GrantModel : VictimPage
{
    private const int UsualDays = 30;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Colleagues { get; private set; } = [];

    public IEnumerable<Choice> Scopes => [new(nameof(GrantScope.Identity), T["The identity, each time with a reason"]), new(nameof(GrantScope.Welfare), T["What is written about welfare, contact and risk"])];

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { UntilOn = Clock.Today.AddDays(UsualDays) };
        return ShowAsync(victimId);
    }

    public async Task<IActionResult> OnPostAsync(Guid victimId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(victimId));
        var given = await Ask(new GrantIdentityCommand(victimId, Input.UserId ?? Guid.Empty, Input.UntilOn ?? default, Input.Reason ?? "", Input.Scope ?? GrantScope.Identity));
        return given.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowAsync(victimId))
            : Done(T["It is granted, and they are told."], $"/cases/{CaseId}/victims/{victimId}/identity/grants");
    }

    private async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        return Victim is null ? page : Show(await Ask(new ListMembersQuery(CaseId)), team => Colleagues =
            [.. team.Items.Where(m => m.Until is null).Select(m => new Choice(m.UserId, m.Name))]);
    }

    public sealed record Form
    {
        public Guid? UserId { get; init; }

        public GrantScope? Scope { get; init; } = GrantScope.Identity;

        public DateOnly? UntilOn { get; init; }

        public string? Reason { get; init; }
    }
}
