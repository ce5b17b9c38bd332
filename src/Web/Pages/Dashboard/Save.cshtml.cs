using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Dashboards;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard;

public sealed class SaveModel(IReferenceCodes codes) : FilteredPage(codes)
{
    [BindProperty]
    public NameForm Input { get; set; } = new();

    /// <summary>Where the view is looked at.</summary>
    public string Path => Told(Figure) is null ? "/dashboard" : "/dashboard/cases";

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListSavedFiltersQuery()), _ => { });

    public async Task<IActionResult> OnPostAsync()
    {
        var kept = await Ask(new SaveFilterCommand(Input.Name ?? "", Filter, Told(Figure)));
        return kept.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Done(T["{0} is kept.", Input.Name ?? ""], To(Path, Figure));
    }

    public sealed record NameForm
    {
        public string? Name { get; init; }
    }
}
