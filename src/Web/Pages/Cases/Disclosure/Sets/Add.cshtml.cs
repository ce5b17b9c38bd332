using CaseTracker.Application.Disclosure;
using CaseTracker.Application.Disclosure.Releases;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Sets;

/// <summary>Puts items into a draft: what must be looked for before something goes out is answered point by point.</summary>
public sealed class AddModel : SetPage
{
    private const int Most = 200;

    [BindProperty]
    public Given Input { get; set; } = new();

    public IReadOnlyList<DisclosureLine> Lines { get; private set; } = [];

    public IEnumerable<Choice> Forms =>
    [
        new("original", T["Original bytes"], T["Nothing is taken out: every point below is not in it."]),
        new("redacted", T["Redacted version"], T["The latest redacted version of each item that was checked."]),
        new("inspection", T["For inspection"], T["Physical items and what is never copied. The points below are left out."]),
    ];

    public IEnumerable<Choice> Points => Choices(DisclosureLists.Redactions).Select(p => p with { Label = T[p.Label] });

    public IEnumerable<Choice> Items => Lines.Select(l => new Choice(l.Id.ToString(), $"{l.Reference} {l.Title}", l.MayAssist ? T["May assist the defence"].Value : null));

    public Task<IActionResult> OnGetAsync() => ShowFormAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowFormAsync);
        var checks = Input.Form == "inspection" ? [] : (Input.Checks ?? []).Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!);
        var added = await Ask(new AddReleaseItemsCommand(SetId, Input.Items ?? [], Input.Form ?? "", checks));
        return added.Refusal is { } refusal ? await RefusedAsync(refusal, ShowFormAsync) : Done(T["Added."], Address);
    }

    private async Task<IActionResult> ShowFormAsync()
    {
        var shown = await ShowAsync();
        if (shown is not PageResult) return shown;
        var lines = new List<DisclosureLine>();
        foreach (var status in DisclosureStates.Releasable)
        {
            var found = await Ask(new ListDisclosureQuery(CaseId, status, null, null, null, Most, null));
            if (!found.IsRefused) lines.AddRange(found.Value.Items);
        }

        Lines = [.. lines.Where(l => View.Items.All(i => i.ItemId != l.Id)).OrderBy(l => l.Reference.Length).ThenBy(l => l.Reference, StringComparer.Ordinal)];
        return shown;
    }

    public sealed record Given
    {
        public IReadOnlyList<Guid>? Items { get; init; }

        public string? Form { get; init; }

        public Dictionary<string, string?>? Checks { get; init; }
    }
}
