using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Intake;

/// <summary>Sends the file an item awaits: resumably by script, or a small one as a plain form. The token is checked by <see cref="StreamedForm"/>.</summary>
[StreamedForm, IgnoreAntiforgeryToken(Order = 1001)]
public sealed class UploadModel : AppPage
{
    public ExhibitView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (Request.ContentLength > StreamedForm.MaxBytes) return await RefusedAsync(ExhibitRefusals.TooLarge, () => ShowAsync(id));
        var form = await StreamedForm.OpenAsync(HttpContext, "file", Stop);
        if (!form.Genuine) return BadRequest();
        if (form.File is null) return await RefusedAsync(ExhibitRefusals.EmptyFile, () => ShowAsync(id));
        var received = await Ask(new ReceiveContentCommand(id, null, form.FileName, null, form.File));
        return received.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowAsync(id))
            : Done(T["The file has arrived and was hashed."], $"/evidence/{id}");
    }

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        var found = await Ask(new GetExhibitQuery(id));
        if (found is { IsRefused: false } && !found.Value.Permissions.Contains(Permissions.EvidenceWrite)) return StatusCode(StatusCodes.Status403Forbidden);
        if (found is { IsRefused: false, Value.AwaitsFile: false } && ModelState.IsValid) return LocalRedirect($"/evidence/{id}");
        return Show(found, view => View = view);
    }
}
