using CaseTracker.Application.Victims.Counsel;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>A lawyer acts no longer.</summary>
public sealed class EndLawyerModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { EndedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new EndLawyerCommand(victimId, Routed("lawyerId"), Input.EndedOn ?? default), T["It is recorded."]);

    public sealed record Form
    {
        public DateOnly? EndedOn { get; init; }

        public override string ToString() => "•••";
    }
}
