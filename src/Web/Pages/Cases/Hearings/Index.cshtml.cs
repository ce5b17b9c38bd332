using CaseTracker.Application.Hearings;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Hearings;

/// <summary>The hearings of a case.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<HearingView> View { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListHearingsQuery(CaseId)), view => View = view);
}
