using CaseTracker.Application.Counts.Offences;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Offences;

/// <summary>A page about one offence.</summary>
public abstract class OffencePage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The version the page is about; null for the last.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public OffenceHistory History { get; private set; } = null!;

    public string Address => $"/admin/offences/{Code}";

    public DateOnly Today => Clock.Today;

    public OffenceVersionView Shown => History.Versions.FirstOrDefault(v => v.Offence.Version == Version) ?? History.Versions[0];

    protected async Task<IActionResult> ShowAsync() => Show(await Ask(new GetOffenceQuery(Code)), history => History = history);
}
