using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>
/// Seals who a victim is. The form always starts empty, and after a stale save it holds what was typed and nothing that is
/// stored: only a reveal, which is recorded, ever shows that.
/// </summary>
public sealed class IdentityModel : VictimPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowAsync(victimId);

    public async Task<IActionResult> OnPostAsync(Guid victimId)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowAsync(victimId));
        }

        var kept = await Ask(new KeepIdentityCommand(
            victimId, Input.Version, Input.GivenName ?? "", Input.FamilyName ?? "", Input.BirthDate, Input.Phone ?? "", Input.Address ?? ""));
        return kept.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowAsync(victimId))
            : Done(T["The identity is sealed."], $"/cases/{CaseId}/victims/{victimId}");
    }

    private async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is not null)
        {
            Input = Input with { Version = Victim.Version };
        }

        return page;
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public string? GivenName { get; init; }

        public string? FamilyName { get; init; }

        public DateOnly? BirthDate { get; init; }

        public string? Phone { get; init; }

        public string? Address { get; init; }

        public override string ToString() => "•••";
    }
}
