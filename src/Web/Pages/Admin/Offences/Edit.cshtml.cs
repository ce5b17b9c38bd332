using CaseTracker.Application.Counts.Offences;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Offences;

/// <summary>Writes the next version of an offence.</summary>
public sealed class EditModel : OffencePage, IOffenceFormPage
{
    [BindProperty]
    public OffenceForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await ShowAsync();
        if (History is not null) Input = OffenceForm.Of(Shown.Offence);
        return page;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new EditOffenceCommand(Code, Version ?? 0, Input.Text, Input.Reason ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Version {0} is in use.", done.Value.Version], Address);
    }
}
