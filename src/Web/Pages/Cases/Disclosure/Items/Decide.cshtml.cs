using CaseTracker.Application.Disclosure;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Items;

/// <summary>Decides one line.</summary>
public sealed class DecideModel : LinePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Decisions => DisclosureStates.Decisions.Select(code => new Choice(code, StateLabel(code)));

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var decided = await Ask(new DecideDisclosureItemCommand(ItemId, Input.Status ?? "", Input.Reason ?? "", Input.CourtOrder ?? ""));
        return await AfterAsync(decided, decided is { IsRefused: false, Value.Proposed: > 0 } ? T["Proposed. It holds when a supervisor agrees."] : T["Decided."]);
    }

    public sealed record Form
    {
        public string? Status { get; init; }

        public string? Reason { get; init; }

        public string? CourtOrder { get; init; }
    }
}
