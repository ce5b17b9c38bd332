using CaseTracker.Application.Counts.Offences;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Offences;

/// <summary>Takes a version of an offence out of use.</summary>
public sealed class WithdrawModel : OffencePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Ask(new WithdrawOffenceCommand(Code, Version ?? 0, Input.Reason ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Withdrawn."], Address);
    }

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
