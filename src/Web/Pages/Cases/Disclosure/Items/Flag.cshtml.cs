using CaseTracker.Application.Disclosure;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Items;

/// <summary>Marks a line as one that may assist the defence, or adds a reason.</summary>
public sealed class FlagModel : ReasonPage
{
    public async Task<IActionResult> OnPostAsync() => await AfterAsync(await Ask(new FlagDisclosureCommand(ItemId, Input.Reason ?? "")), T["It is marked."]);
}
