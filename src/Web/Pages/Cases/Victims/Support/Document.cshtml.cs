using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>Asks why, then hands out the letter byte for byte as it was sent.</summary>
public sealed class DocumentModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowAsync(victimId);

    public async Task<IActionResult> OnPostAsync(Guid victimId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(victimId));
        var opened = await Ask(new OpenReferralDocumentQuery(victimId, Routed("documentId"), Input.Purpose ?? "", Input.Reason ?? ""));
        if (opened.Refusal is { } refusal) return await RefusedAsync(refusal, () => ShowAsync(victimId));
        Response.Headers.CacheControl = "no-store";
        return File(opened.Value.Content, "application/pdf", opened.Value.FileName);
    }

    public sealed record Form
    {
        public string? Purpose { get; init; }

        public string? Reason { get; init; }
    }
}
