using CaseTracker.Application.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody.HandOver;

/// <summary>Takes the item into custody, after a look at its seal and condition.</summary>
public sealed class AcceptModel : OfferPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowOfferAsync();

    public Task<IActionResult> OnPostAsync() => AnswerAsync(
        offer => Ask(new AcceptHandOverCommand(offer, Input.SealNumber ?? "", Input.Condition ?? "", Input.Remarks ?? "")),
        taken => taken.IsRefused || taken.Value.HashMatches is not false ? T["Accepted. It is in your custody."] : T["Accepted. The bytes do not match their hash: an integrity incident is open."]);

    public sealed record Form
    {
        public string? SealNumber { get; init; }

        public string? Condition { get; init; }

        public string? Remarks { get; init; }
    }
}
