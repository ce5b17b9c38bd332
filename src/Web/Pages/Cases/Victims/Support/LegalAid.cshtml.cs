using CaseTracker.Application.Victims.Counsel;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>Legal aid was applied for, granted or refused.</summary>
public sealed class LegalAidModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new RecordLegalAidCommand(victimId, Input.Decision ?? "", Input.On ?? default, Input.Note ?? ""), T["It is recorded."]);

    public sealed record Form
    {
        public string? Decision { get; init; }

        public DateOnly? On { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
