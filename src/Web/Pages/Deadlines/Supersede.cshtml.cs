using CaseTracker.Application.Deadlines;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Names the deadline that replaces this one.</summary>
public sealed class SupersedeModel : DeadlinePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid
        ? await AfterAsync(await Ask(new SupersedeDeadlineCommand(Id, Input.By ?? default, Input.Reason ?? "")), T["Replaced. No more reminders of the old one will come."])
        : await UnreadableAsync(ShowAsync);

    /// <summary>The other open deadlines of the case.</summary>
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    protected override async Task<IActionResult> ShowAsync()
    {
        var open = await Ask(new ListCaseDeadlinesQuery(CaseId, "open", 200));
        if (!open.IsRefused) Others = [.. open.Value.Items.Where(l => l.Id != Id).Select(l => new Choice(l.Id, $"{l.Title} ({l.Due})"))];
        return await base.ShowAsync();
    }

    public sealed record Form
    {
        public Guid? By { get; init; }

        public string? Reason { get; init; }
    }
}
