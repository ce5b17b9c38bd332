using CaseTracker.Application.Victims.Identification;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Identification;

/// <summary>Records who acts for a child.</summary>
public sealed class AppointModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { AppointedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) =>
        ActAsync(victimId, () => new AppointGuardianCommand(victimId, Input.Role ?? "", Input.AppointedOn ?? default, Input.AppointedBy ?? "", Input.Name ?? "", Input.Contact ?? ""), T["The guardian is recorded."]);

    public sealed record Form
    {
        public string? Role { get; init; }

        public DateOnly? AppointedOn { get; init; }

        public string? AppointedBy { get; init; }

        public string? Name { get; init; }

        public string? Contact { get; init; }

        public override string ToString() => "•••";
    }
}
