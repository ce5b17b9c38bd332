using CaseTracker.Application.Disclosure;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Items;

/// <summary>Asks that the mark of a line is cleared.</summary>
public sealed class ClearModel : ReasonPage
{
    public async Task<IActionResult> OnPostAsync() => await AfterAsync(await Ask(new AskClearingCommand(ItemId, Input.Reason ?? "")), T["Asked. Another person answers."]);
}
