using CaseTracker.Application.Victims.Compensation;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Compensation;

/// <summary>Records that money reached the victim.</summary>
public sealed class PayModel : ClaimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { PaidOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid claimId) => ActAsync(
        victimId,
        () => new RecordPaymentCommand(victimId, claimId, Input.Head ?? "", Input.Amount ?? 0, Input.Source ?? "", Input.PaidOn ?? default, Input.Note ?? ""),
        T["The payment is recorded."]);

    public sealed record Form
    {
        public string? Head { get; init; }

        public decimal? Amount { get; init; }

        public string? Source { get; init; }

        public DateOnly? PaidOn { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
