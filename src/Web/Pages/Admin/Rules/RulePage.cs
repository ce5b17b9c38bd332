using CaseTracker.Application.Deadlines.Rules;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>A page about one rule.</summary>
public abstract class RulePage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string Rule { get; set; } = "";

    /// <summary>The version the page is about; null where it is the one in use.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public RuleHistory History { get; private set; } = null!;

    public string Address => $"/admin/rules/{Rule}";

    /// <summary>The version named in the address, else the one in use, else the last that was.</summary>
    public RuleVersionView Shown => History.Versions.FirstOrDefault(v => v.Version == Version)
        ?? History.Versions.FirstOrDefault(v => v.State == "CURRENT") ?? History.Versions.FirstOrDefault(v => v.State == "WITHDRAWN") ?? History.Versions[0];

    protected virtual async Task<IActionResult> ShowAsync() => Show(await Ask(new GetDeadlineRuleQuery(Rule)), history => History = history);
}
