using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody.HandOver;

/// <summary>Answers the offer of an item that waits.</summary>
public abstract class OfferPage : ItemPage
{
    public HandOverView Offer { get; private set; } = null!;

    protected async Task<IActionResult> ShowOfferAsync()
    {
        var shown = await ShowWithAsync(new ListItemHandOversQuery(Id), offers => Offer = offers.SingleOrDefault(o => o.Status == HandOverStatus.Pending)!);
        return View is not null && Offer is null ? StatusCode(StatusCodes.Status404NotFound) : shown;
    }

    /// <summary>The item and its offer are read first: the answer names the offer, not the item.</summary>
    protected async Task<IActionResult> AnswerAsync<T1>(Func<Guid, Task<T1>> answer, Func<T1, string> message) where T1 : Domain.Common.IRefusable<T1>
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowOfferAsync);
        var shown = await ShowOfferAsync();
        if (Offer is null) return shown;
        var answered = await answer(Offer.Id);
        return await AfterAsync(answered, message(answered), ShowOfferAsync);
    }
}
