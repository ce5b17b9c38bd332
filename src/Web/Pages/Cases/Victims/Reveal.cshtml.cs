using System.Globalization;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Contacts;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>Asks why, then shows for a minute who a victim is. The answer is the page itself: nothing is carried over a redirect.</summary>
public sealed class RevealModel : VictimPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null until the question is answered and recorded.</summary>
    public RevealedIdentity? Revealed { get; private set; }

    /// <summary>Label and value of each field, in order; null where nothing is known.</summary>
    public IEnumerable<(string Label, string? Value)> Lines => Revealed is not { } shown ? [] :
    [
        ("Given name", Known(shown.GivenName)), ("Family name", Known(shown.FamilyName)),
        ("Date of birth", shown.BirthDate?.ToString("d MMM yyyy", CultureInfo.CurrentCulture)), ("Phone", Known(shown.Phone)), ("Address", Known(shown.Address)),
    ];

    /// <summary>Shown before any contact detail.</summary>
    public ContactRuleFlags Rules { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowRulesAsync(victimId);

    public async Task<IActionResult> OnPostAsync(Guid victimId)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowRulesAsync(victimId));
        }

        var shown = await Ask(new RevealIdentityQuery(victimId, Input.Purpose ?? "", Input.Reason ?? ""));
        if (shown.Refusal is { } refusal)
        {
            return await RefusedAsync(refusal, () => ShowRulesAsync(victimId));
        }

        Revealed = shown.Value;
        return await ShowVictimAsync(victimId);
    }

    /// <summary>A particular that does not hold. The identity is hidden again: showing it anew would be another reveal.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid victimId, Guid particularId) => RemoveAsync(victimId, new RemoveParticularCommand(victimId, particularId));

    /// <summary>A photo that does not hold; hidden again as well.</summary>
    public Task<IActionResult> OnPostRemovePhotoAsync(Guid victimId, Guid photoId) => RemoveAsync(victimId, new RemovePhotoCommand(victimId, photoId));

    private async Task<IActionResult> RemoveAsync(Guid victimId, IRequest<Result> command) =>
        (await Ask(command)).Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowRulesAsync(victimId)) : Done(T["It is removed."], $"/cases/{CaseId}/victims/{victimId}");

    private async Task<IActionResult> ShowRulesAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        return Victim is null ? page : Show(await Ask(new GetContactRulesQuery(victimId)), rules => Rules = rules);
    }

    private static string? Known(string text) => text.Length == 0 ? null : text;

    public sealed record Form
    {
        public string? Purpose { get; init; }

        public string? Reason { get; init; }
    }
}
