using CaseTracker.Application.Victims.Vault;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Vault;

/// <summary>Seals one more thing by which a victim could be found.</summary>
public sealed class ParticularModel : VictimPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowVictimAsync(victimId);

    public async Task<IActionResult> OnPostAsync(Guid victimId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowVictimAsync(victimId));
        var added = await Ask(new AddParticularCommand(victimId, Input.Kind ?? "", Input.Value ?? "", Input.Note ?? ""));
        return added.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowVictimAsync(victimId))
            : Done(T["It is sealed."], $"/cases/{CaseId}/victims/{victimId}");
    }

    public sealed record Form
    {
        public string? Kind { get; init; }

        public string? Value { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
