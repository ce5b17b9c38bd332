using CaseTracker.Domain.Cooperation;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Cooperation;

/// <summary>What was asked of authorities abroad, and what came of it.</summary>
public sealed class IndexModel : CooperationPage
{
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public static string Look(string state) => state switch
    {
        RequestSteps.Complete => "good",
        RequestSteps.Sent => "soon",
        RequestSteps.Acknowledged or RequestSteps.Partial => "info",
        _ => "calm",
    };
}
