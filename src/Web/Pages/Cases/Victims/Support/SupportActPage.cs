using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims.Referrals;
using CaseTracker.Domain.Common;
using CaseTracker.Web.Shared.Tags;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>A question page about the support of one victim: it goes back to the victim's support.</summary>
public abstract class SupportActPage : VictimActPage
{
    public string Support => $"{Home}/support";

    /// <summary>The organisations that may be chosen.</summary>
    public IEnumerable<Choice> Partners { get; private set; } = [];

    public IEnumerable<Choice> Services => Choices(SupportServices.List).Where(service => SupportServices.IsService(service.Value));

    protected async Task<IActionResult> SendAsync<T1>(Guid victimId, Func<IRequest<Result<T1>>> act, string done) => ToSupport(victimId, await ActAsync(victimId, act, done));

    protected async Task<IActionResult> SendAsync(Guid victimId, Func<IRequest<Result>> act, string done) => ToSupport(victimId, await ActAsync(victimId, act, done));

    /// <summary>An id in the address.</summary>
    protected Guid Routed(string name) => Guid.Parse((string)RouteData.Values[name]!);

    protected async Task<IActionResult> ShowPartnersAsync(Guid victimId)
    {
        if (await Ask(new ListPartnersQuery()) is { Refusal: null } found)
        {
            Partners = [.. found.Value.Where(p => p.EndedOn is null).Select(p => new Choice(p.Id, p.Name))];
        }

        return await ShowVictimAsync(victimId);
    }

    private IActionResult ToSupport(Guid victimId, IActionResult answer) => answer is LocalRedirectResult ? LocalRedirect($"{Root}/victims/{victimId}/support") : answer;
}
