using CaseTracker.Application.Groups;
using CaseTracker.Web.Pages.Cases;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Groups;

/// <summary>Describes a group anew; whoever comes second sees both versions.</summary>
public sealed class EditModel : GroupPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Kinds => Codes.ChoicesOf("CriminalGroupKind", Clock.Today);

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id, false);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(id, true));
        var done = await Ask(new DescribeGroupCommand(id, Input.Version, Input.Name ?? "", Input.Kind ?? "", CountryCodes.Read(Input.Countries), Input.Remarks ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id, true)) : Done(T["Saved."], $"/groups/{id}");
    }

    protected override IReadOnlyList<Difference> Compare() => [.. new[]
    {
        new Difference(T["Name"], Input.Name, View.Name),
        new Difference(T["Kind"], Label("CriminalGroupKind", Input.Kind ?? ""), Label("CriminalGroupKind", View.Kind)),
        new Difference(T["Remarks"], Input.Remarks ?? "", View.Remarks),
    }.Where(d => d.Yours != d.Theirs)];

    private async Task<IActionResult> ShowAsync(Guid id, bool sent)
    {
        var page = await ShowGroupAsync(id);
        if (page is PageResult)
        {
            Input = sent ? Input with { Version = View.Version } : new Form { Version = View.Version, Name = View.Name, Kind = View.Kind, Countries = CountryCodes.Write(View.Countries), Remarks = View.Remarks };
        }

        return page;
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public string? Name { get; init; }

        public string? Kind { get; init; }

        public string? Countries { get; init; }

        public string? Remarks { get; init; }
    }
}
