using CaseTracker.Application.Victims.NonPunishment;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Proceedings;

/// <summary>Records proceedings against a victim beside the case.</summary>
public sealed class RecordModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowAsync(victimId);

    public Task<IActionResult> OnPostAsync(Guid victimId) =>
        ActAsync(victimId, () => new RecordProceedingCommand(victimId, Input.Kind ?? "", Input.BeganOn ?? default, Input.Reference ?? "", Input.Note ?? ""), T["The proceedings are recorded."]);

    public sealed record Form
    {
        public string? Kind { get; init; }

        public DateOnly? BeganOn { get; init; }

        public string? Reference { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
