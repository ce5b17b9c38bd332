using CaseTracker.Application.Cooperation;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Cooperation;

/// <summary>A page about requests to other States.</summary>
public abstract class CooperationPage : CaseViewPage
{
    public IReadOnlyList<RequestView> Requests { get; private set; } = [];

    public string Home => $"{Root}/cooperation";

    public string Code(RequestView request) => T["Request {0}", request.Number];

    protected async Task<IActionResult> ShowAsync() => Show(await Ask(new ListRequestsQuery(CaseId)), found => Requests = found);
}
