using CaseTracker.Application.Redactions;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Redactions;

/// <summary>The second person compares each page before and after, and decides.</summary>
public sealed class CheckModel : RedactionPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostCheckAsync(int attempt) =>
        await AfterAsync((await Ask(new CheckRedactionCommand(RedactionId, attempt))).Refusal, T["Checked. It may be handed out."], Address);

    public async Task<IActionResult> OnPostRejectAsync(int attempt) =>
        await AfterAsync((await Ask(new RejectRedactionCommand(RedactionId, attempt, Input.Reason ?? ""))).Refusal, T["Rejected. It is drawn again."], Address);

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
