using CaseTracker.Application.Disclosure.Releases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Sets;

/// <summary>What was or is to be handed to whom, with what was asked back.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<ReleaseSetLine> Sets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListReleaseSetsQuery(CaseId)), found => Sets = found);
}
