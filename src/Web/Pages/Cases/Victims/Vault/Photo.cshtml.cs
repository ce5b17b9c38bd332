using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Victims;
using CaseTracker.Web.Shared.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Vault;

/// <summary>Seals a likeness of a victim. The file goes to memory only; the token is checked by <see cref="StreamedForm"/>.</summary>
[StreamedForm, IgnoreAntiforgeryToken(Order = 1001)]
public sealed class PhotoModel : VictimPage
{
    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowVictimAsync(victimId);

    public async Task<IActionResult> OnPostAsync(Guid victimId)
    {
        var form = await StreamedForm.OpenAsync(HttpContext, "file", Stop);
        if (!form.Genuine) return BadRequest();
        if (form.File is null) return await RefusedAsync(VictimRefusals.NotAPhoto, () => ShowVictimAsync(victimId));
        var added = await Ask(new AddPhotoCommand(victimId, form.File));
        return added.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowVictimAsync(victimId))
            : Done(T["It is sealed."], $"/cases/{CaseId}/victims/{victimId}");
    }
}
