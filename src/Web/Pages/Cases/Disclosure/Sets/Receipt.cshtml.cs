using CaseTracker.Application.Disclosure.Releases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Sets;

/// <summary>Records who took the set into their hands.</summary>
public sealed class ReceiptModel : SetPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowAsync();
        if (shown is PageResult) Input = new Form { On = Clock.Today, ReceivedBy = View.Recipient };
        return shown;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        return await AfterAsync(await Ask(new RecordReceiptCommand(SetId, Input.ReceivedBy ?? "", Input.On ?? default, Input.Channel ?? "", Input.UndertakingSigned, Input.Note ?? "")), T["The receipt is recorded."]);
    }

    public sealed record Form
    {
        public string? ReceivedBy { get; init; }

        public DateOnly? On { get; init; }

        public string? Channel { get; init; }

        public bool UndertakingSigned { get; init; }

        public string? Note { get; init; }
    }
}
