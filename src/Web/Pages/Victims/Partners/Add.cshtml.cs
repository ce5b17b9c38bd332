using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Victims.Partners;

/// <summary>Adds an organisation to the unit's.</summary>
public sealed class AddModel : PartnerPage
{
    [BindProperty]
    public PartnerForm Input { get; set; } = new();

    public IActionResult OnGet() => MayWrite ? Page() : StatusCode(403);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => Task.FromResult<IActionResult>(Page()));
        var added = await Ask(new AddPartnerCommand(
            Input.Name ?? "", Input.Kind ?? "", Input.Services, PartnerForm.Codes(Input.Countries), PartnerForm.Codes(Input.Languages), Input.Contact ?? ""));
        return added.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Done(T["The organisation is added."], "/victims/partners");
    }
}
