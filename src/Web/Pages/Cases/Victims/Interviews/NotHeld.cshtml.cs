using CaseTracker.Application.Victims.Interviews;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Interviews;

/// <summary>A planned interview did not take place.</summary>
public sealed class NotHeldModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowVictimAsync(victimId);

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new RecordInterviewNotHeldCommand(victimId, Guid.Parse((string)RouteData.Values["interviewId"]!), Input.Reason ?? "", Input.Notes ?? ""), T["It is recorded as not held."]);

    public sealed record Form
    {
        public string? Reason { get; init; }

        public string? Notes { get; init; }
    }
}
