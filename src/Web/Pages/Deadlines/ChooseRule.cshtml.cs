using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>First step of starting a clock: which time limit?</summary>
public sealed class ChooseRuleModel(IDeadlineRules all) : CasePage
{
    public string? Q { get; private set; }

    public IReadOnlyList<DeadlineRuleView> Rules { get; private set; } = [];

    public IEnumerable<Choice> Packs => all.All.Select(r => r.Pack).Distinct().Select(p => new Choice(p, p));

    public async Task<IActionResult> OnGetAsync(string? pack, string? q)
    {
        Q = q;
        return Show(await Ask(new ListDeadlineRulesQuery(string.IsNullOrEmpty(pack) ? null : pack, q)), list => Rules = list.Items);
    }
}
