using CaseTracker.Application.Disclosure;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Items;

/// <summary>A supervisor says whether material that may assist the defence is withheld.</summary>
public sealed class WithholdingModel : ReasonPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Answer is not ("yes" or "no")) ModelState.AddModelError("Input.Answer", T["This is required."]);
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        return await AfterAsync(await Ask(new AnswerWithholdingCommand(ItemId, Input.Answer == "yes", Input.Reason ?? "")), T["Answered."]);
    }
}
