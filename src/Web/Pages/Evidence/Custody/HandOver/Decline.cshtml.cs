using CaseTracker.Application.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody.HandOver;

/// <summary>Refuses the item, and says why.</summary>
public sealed class DeclineModel : OfferPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowOfferAsync();

    public Task<IActionResult> OnPostAsync() => AnswerAsync(offer => Ask(new DeclineHandOverCommand(offer, Input.Reason ?? "")), _ => T["Declined. It stays with the giver."]);

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
