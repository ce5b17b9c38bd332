using CaseTracker.Application.Advice;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Advice;

/// <summary>The written advice of the case with its lines of enquiry.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<AdviceView> View { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListAdviceQuery(CaseId)), view => View = view);
}
