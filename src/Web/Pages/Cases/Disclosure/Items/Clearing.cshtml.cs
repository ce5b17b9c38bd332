using CaseTracker.Application.Disclosure;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Items;

/// <summary>The second person says whether a mark is cleared.</summary>
public sealed class ClearingModel : ReasonPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Answer is not ("yes" or "no")) ModelState.AddModelError("Input.Answer", T["This is required."]);
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        return await AfterAsync(await Ask(new AnswerClearingCommand(ItemId, Input.Answer == "yes", Input.Reason ?? "")), T["Answered."]);
    }
}
