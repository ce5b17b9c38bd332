using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Staff;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases;

/// <summary>The cases the user may see. Every state of the list has an address.</summary>
public sealed class ListModel(IReferenceCodes codes) : AppPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CaseFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<CaseListItem> View { get; private set; } = null!;

    public IReadOnlyList<ColleagueView> Colleagues { get; private set; } = [];

    public bool MayOpenCases => User.IsInRole(Roles.Prosecutor) || User.IsInRole(Roles.Supervisor);

    public IEnumerable<Choice> StageChoices => CaseStages.MainLine.Concat(CaseStages.Aside).Select(stage => new Choice(stage, Stage(stage)));

    public IEnumerable<Choice> Forms => codes.List("TypeOfExploitation").Select(form => new Choice(form.Code, form.Label));

    public IEnumerable<Choice> Leads => Colleagues.Where(c => c.Roles.Contains(Roles.Prosecutor) || c.Roles.Contains(Roles.Supervisor)).Select(c => new Choice(c.Id, c.Name));

    public async Task<IActionResult> OnGetAsync()
    {
        var colleagues = await Ask(new ListColleaguesQuery());
        if (colleagues.Refusal is null)
        {
            Colleagues = colleagues.Value;
        }

        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => Task.FromResult<IActionResult>(Nothing()));
        }

        var found = await Ask(Filter.Ask(PageLimits.Default, After));
        return found.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Nothing()))
            : Show(found, view => View = view);
    }

    internal Stages.StateWords StateWords => new(T, codes.Label, Clock.Today);

    public string Stage(string code) => codes.Label("CaseStage", code);

    public string Form(string code) => codes.Label("TypeOfExploitation", code);

    public string LeadName(Guid? id) => Colleagues.FirstOrDefault(c => c.Id == id)?.Name ?? T["someone else"];

    /// <summary>An address with a filter that does not exist shows why, and no case.</summary>
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Nothing()
    {
        View = new Page<CaseListItem>([], null);
        return Page();
    }
}
