using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics.Exports;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes.Exports;

/// <summary>One export: what for, the answer of the second person, and its files.</summary>
public sealed class ExportModel(IReferenceCodes codes) : OutcomesPage(codes)
{
    private const string Approve = "approve";

    [BindProperty]
    public Given Input { get; set; } = new();

    public ExportLine View { get; private set; } = null!;

    public IEnumerable<Choice> Answers => [new(Approve, T["Approve it"]), new("decline", T["Decline"])];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    public async Task<IActionResult> OnGetFileAsync(Guid id, string format)
    {
        var made = await Ask(new FetchResearchExportQuery(id, format));
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id)) : File(made.Value.Content, made.Value.MediaType, made.Value.FileName);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (Input.Decision is null) ModelState.AddModelError("Input.Decision", T["Choose one."]);
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(id));
        var done = await Ask(new AnswerResearchExportCommand(id, Input.Decision == Approve, Input.Answer ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id)) : Done(Input.Decision == Approve ? T["The export is approved."] : T["It was declined."], $"/dashboard/outcomes/exports/{id}");
    }

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        var found = await Ask(new ListResearchExportsQuery());
        if (found.IsRefused || found.Value.SingleOrDefault(e => e.Id == id) is not { } export) return found.IsRefused ? Show(found, _ => { }) : NotFound();
        View = export;
        return Page();
    }

    public sealed record Given
    {
        public string? Decision { get; init; }

        public string? Answer { get; init; }
    }
}
