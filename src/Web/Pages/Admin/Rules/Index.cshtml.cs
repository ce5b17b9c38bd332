using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>The rules that deadlines are computed by, with the state of each.</summary>
public sealed class IndexModel(IDeadlineRules all) : AppPage
{
    public string? State { get; private set; }

    public string? Q { get; private set; }

    public IReadOnlyList<DeadlineRuleView> Rules { get; private set; } = [];

    public IEnumerable<Choice> Packs => all.All.Select(r => r.Pack).Distinct().Select(p => new Choice(p, p));

    public async Task<IActionResult> OnGetAsync(string? state, string? pack, string? q)
    {
        (State, Q) = (state, q);
        return Show(await Ask(new ListDeadlineRulesQuery(string.IsNullOrEmpty(pack) ? null : pack, q, state)), list => Rules = list.Items);
    }
}
