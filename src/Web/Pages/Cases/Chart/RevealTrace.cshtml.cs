using CaseTracker.Application.Links;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chart;

/// <summary>Asks why, then shows for a minute the number of something that belongs to a victim.</summary>
public sealed class RevealTraceModel : TracePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null until the question is answered and recorded.</summary>
    public RevealedTrace? Revealed { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid traceId) => ShowTraceAsync(traceId);

    public async Task<IActionResult> OnPostAsync(Guid traceId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowTraceAsync(traceId));
        var shown = await Ask(new RevealTraceQuery(CaseId, traceId, Input.Purpose ?? "", Input.Reason ?? ""));
        if (shown.Refusal is { } refusal) return await RefusedAsync(refusal, () => ShowTraceAsync(traceId));
        Revealed = shown.Value;
        return await ShowTraceAsync(traceId);
    }

    public sealed record Form
    {
        public string? Purpose { get; init; }

        public string? Reason { get; init; }
    }
}
