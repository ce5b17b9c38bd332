using CaseTracker.Application.Disclosure;
using CaseTracker.Application.Disclosure.Releases;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Sets;

/// <summary>Begins a set for one recipient.</summary>
public sealed class NewModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Choice> Earlier { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var made = await Ask(new DraftReleaseSetCommand(CaseId, Input.Audience ?? "", Input.Recipient ?? "", Input.Law ?? "", Input.Note ?? "", Input.SupplementTo));
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Begun. Choose what goes into it."], $"{Root}/disclosure/sets/{made.Value}");
    }

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new ListReleaseSetsQuery(CaseId)), sets => Earlier =
        [.. sets.Where(s => s.State is ReleaseState.Released or ReleaseState.Made && !s.IsSupplement).Select(s => new Choice(s.Id, T["Set {0} to {1} ({2})", s.Number, s.Recipient, Label(DisclosureLists.Audiences, s.Audience)]))]);

    public sealed record Form
    {
        public Guid? SupplementTo { get; init; }

        public string? Audience { get; init; }

        public string? Recipient { get; init; }

        public string? Law { get; init; }

        public string? Note { get; init; }
    }
}
