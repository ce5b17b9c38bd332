using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Protection;

/// <summary>Records that protection or assistance was asked for.</summary>
public sealed class RequestModel : VictimPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { RequestedOn = Clock.Today };
        return ShowVictimAsync(victimId);
    }

    public async Task<IActionResult> OnPostAsync(Guid victimId)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowVictimAsync(victimId));
        }

        var made = await Ask(new RequestProtectionCommand(victimId, Input.Type ?? "", Input.RequestedOn ?? default, Input.Authority ?? ""));
        return made.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowVictimAsync(victimId))
            : Done(T["The request is recorded."], $"/cases/{CaseId}/victims/{victimId}");
    }

    public sealed record Form
    {
        public string? Type { get; init; }

        public DateOnly? RequestedOn { get; init; }

        public string? Authority { get; init; }
    }
}
