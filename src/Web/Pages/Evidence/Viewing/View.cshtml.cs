using CaseTracker.Application.Evidence;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Viewing;

/// <summary>Looking at the file of an item: pictures, text, sound and film made for it; never the file itself.</summary>
public sealed class ViewModel : AppPage
{
    /// <summary>The picture that is shown, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "n")]
    public int Number { get; set; } = 1;

    public ExhibitView Item { get; private set; } = null!;

    public PreviewView Preview { get; private set; } = null!;

    /// <summary>Null but for text and tables.</summary>
    public PreviewTextView? Text { get; private set; }

    public string Root => $"/evidence/{Item.Id}/view";

    public string Source => $"/api/v1/evidence/{Item.Id}/preview";

    /// <summary>Whether to offer the download; the use case decides.</summary>
    public bool MayDownload => !NeedsTwoPeople && Item.UncheckedRedactionId is null && Item.Content?.State.Malware != ScanState.Infected;

    public bool NeedsTwoPeople => Item.Markings.Contains(EvidenceLists.AbuseMaterial);

    public string Because => Preview.Reason switch
    {
        "preview.never_shown" => NeedsTwoPeople ? T["Child sexual abuse material is never shown here. Two people open it together."] : T["Legally privileged material is never shown here, so that nobody comes upon it by a glance."],
        "preview.not_clean" => Item.Content?.State.Malware switch
        {
            ScanState.Infected => T["The malware scanner found something in it, so it is not opened here."],
            ScanState.NotScanned or null => T["No malware scanner has looked at it yet, and nothing is opened here before. If it stays so, ask whoever runs this server."],
            _ => T["The malware scanner could not look at all of it, so it is not opened here."],
        },
        "preview.cannot_be_shown" => T["Files of this kind cannot be shown here. Download it and open it on a machine kept for that."],
        "encrypted" => T["It is locked with a password."],
        "too_large" => T["It is too large to be shown."],
        "timeout" => T["It took too long to draw."],
        "unreadable" => T["It is damaged, or it is not what its first bytes say."],
        "content_damaged" => T["The stored bytes do not match their record. The custodian and the supervisor must look into it."],
        _ => T["The program that draws it did not work. Tell whoever runs this server."],
    };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var found = await FindAsync(id);
        if (found is not null) return found;
        // Nobody comes here but to look: what is missing is asked for at once.
        if (Preview.State == PreviewReadiness.NotMade && await Ask(new RequestPreviewCommand(id)) is { IsRefused: false } begun) Preview = begun.Value;
        if (Preview is { State: PreviewReadiness.Made, Kind: PreviewKind.Text or PreviewKind.Table })
        {
            var text = await Ask(new ReadPreviewTextQuery(id));
            if (text.IsRefused) return Show(text, _ => { });
            Text = text.Value;
        }

        Number = Math.Clamp(Number, 1, Math.Max(1, Preview.Pages));
        SecurityHeaders.AllowMedia(Response);
        return Page();
    }

    public async Task<IActionResult> OnGetProgressAsync(Guid id) => await FindAsync(id) ?? Partial("_Viewing", this);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var asked = await Ask(new RequestPreviewCommand(id));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, async () => await FindAsync(id) ?? Page()) : LocalRedirect($"/evidence/{id}/view");
    }

    private async Task<IActionResult?> FindAsync(Guid id)
    {
        var item = await Ask(new GetExhibitQuery(id));
        if (item.IsRefused) return Show(item, _ => { });
        Item = item.Value;
        if (Item.Content is null) return NotFound();
        var preview = await Ask(new GetPreviewQuery(id));
        if (preview.IsRefused) return Show(preview, _ => { });
        Preview = preview.Value;
        return null;
    }
}
