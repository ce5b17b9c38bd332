using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Pages.Cases.Documents;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Court;

/// <summary>Says what the custody report of an item holds and how its time-stamps stand; asks for the PDF, and links to the JSON.</summary>
public sealed class ReportModel(IPrintTexts texts) : ItemPage
{
    public TimeStampsView Stamps { get; private set; } = null!;

    [BindProperty]
    public string? Language { get; set; }

    public IEnumerable<Choice> Languages => DocumentInWords.Languages(texts);

    public bool MayPrint => May(Permissions.DocumentPrint);

    public static string Look(TimeStampState state) => state switch { TimeStampState.Stamped => "good", TimeStampState.Invalid => "critical", _ => "calm" };

    public static string Icon(TimeStampState state) => state switch { TimeStampState.Stamped => "shield-check", TimeStampState.Invalid => "alert-triangle", _ => "hourglass" };

    public Task<IActionResult> OnGetAsync() => ShowAllAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var shown = await ShowAsync();
        if (View is null) return shown;
        var asked = await Ask(new RequestDocumentCommand(View.CaseId, new DocumentChoice("custodyReport", "prosecution", Id, Language: Language)));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAllAsync) : LocalRedirect($"/cases/{View.CaseId}/documents/{asked.Value.JobId}");
    }

    private Task<IActionResult> ShowAllAsync() => ShowWithAsync(new ListTimeStampsQuery(Id), stamps => Stamps = stamps);
}
