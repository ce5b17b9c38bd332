using CaseTracker.Application.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody.HandOver;

/// <summary>Takes the offer back, and says why.</summary>
public sealed class WithdrawModel : OfferPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowOfferAsync();

    public Task<IActionResult> OnPostAsync() => AnswerAsync(offer => Ask(new WithdrawHandOverCommand(offer, Input.Reason ?? "")), _ => T["Withdrawn. It stays in your custody."]);

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
