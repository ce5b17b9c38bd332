using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>What came of a referral.</summary>
public sealed class StepModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Taken => ((string)RouteData.Values["step"]!).ToUpperInvariant();

    public string Title => Taken switch
    {
        "ACCEPTED" => T["The organisation accepts"], "DECLINED" => T["The organisation declines"], "CLOSED" => T["What came of the referral?"], _ => T["The organisation was told of the withdrawal"],
    };

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new RecordReferralStepCommand(victimId, Routed("referralId"), Taken, Input.On ?? default, Input.Code ?? "", Input.Note ?? ""), T["It is recorded."]);

    public sealed record Form
    {
        public DateOnly? On { get; init; }

        public string? Code { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
