using CaseTracker.Application.Counts.Offences;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Offences;

/// <summary>Adds an offence of the national law.</summary>
public sealed class AddModel : AppPage, IOffenceFormPage
{
    [BindProperty]
    public OffenceForm Input { get; set; } = new();

    public DateOnly Today => Clock.Today;

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => Task.FromResult<IActionResult>(Page()));
        var made = await Ask(new WriteOffenceCommand(Input.Code ?? "", Input.Text, Input.Reason ?? ""));
        return made.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()))
            : Done(T["Counts can be laid from it now."], $"/admin/offences/{made.Value.Code}");
    }
}
