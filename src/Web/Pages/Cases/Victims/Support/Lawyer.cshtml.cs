using CaseTracker.Application.Victims.Counsel;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>A victim has a lawyer of their own.</summary>
public sealed class LawyerModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { AppointedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new AppointLawyerCommand(victimId, Input.Basis ?? "", Input.AppointedOn ?? default, Input.Name ?? "", Input.Contact ?? ""), T["The lawyer is recorded."]);

    public sealed record Form
    {
        public string? Basis { get; init; }

        public DateOnly? AppointedOn { get; init; }

        public string? Name { get; init; }

        public string? Contact { get; init; }

        public override string ToString() => "•••";
    }
}
