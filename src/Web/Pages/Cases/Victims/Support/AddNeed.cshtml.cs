using CaseTracker.Application.Victims.Support;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>Something that the victim needs.</summary>
public sealed class AddNeedModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { Since = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new RecordNeedCommand(victimId, Input.Service ?? "", Input.Since ?? default, Input.PartnerId, Input.UnmetReason ?? "", Input.Note ?? ""), T["The need is recorded."]);

    protected override Task<IActionResult> ShowAsync(Guid victimId) => ShowPartnersAsync(victimId);

    public sealed record Form
    {
        public string? Service { get; init; }

        public DateOnly? Since { get; init; }

        public Guid? PartnerId { get; init; }

        public string? UnmetReason { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
