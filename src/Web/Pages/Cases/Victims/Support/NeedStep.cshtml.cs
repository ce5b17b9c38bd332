using CaseTracker.Application.Victims.Support;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>A need is provided for, unmet, or has ended.</summary>
public sealed class NeedStepModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string State => ((string)RouteData.Values["state"]!).ToUpperInvariant();

    public string Title => State switch { "PROVIDED" => T["Somebody provides it"], "UNMET" => T["Nobody provides it"], _ => T["The need has ended"] };

    public string DayLabel => State == "ENDED" ? T["Ended on"] : T["Since when?"];

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new RecordNeedStepCommand(victimId, Routed("needId"), State, Input.On ?? default, Input.PartnerId, Input.Code ?? "", Input.Note ?? ""), T["It is recorded."]);

    protected override Task<IActionResult> ShowAsync(Guid victimId) => ShowPartnersAsync(victimId);

    public sealed record Form
    {
        public DateOnly? On { get; init; }

        public Guid? PartnerId { get; init; }

        public string? Code { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
