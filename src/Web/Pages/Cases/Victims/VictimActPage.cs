using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>A question page about one victim: it asks, sends one act, and goes back to the victim.</summary>
public abstract class VictimActPage : VictimPage
{
    protected async Task<IActionResult> ActAsync<T1>(Guid victimId, Func<IRequest<Result<T1>>> act, string done) =>
        ModelState.IsValid ? await AnswerAsync(victimId, (await Ask(act())).Refusal, done) : await UnreadableAsync(() => ShowAsync(victimId));

    protected async Task<IActionResult> ActAsync(Guid victimId, Func<IRequest<Result>> act, string done) =>
        ModelState.IsValid ? await AnswerAsync(victimId, (await Ask(act())).Refusal, done) : await UnreadableAsync(() => ShowAsync(victimId));

    /// <summary>What stands round the form.</summary>
    protected virtual Task<IActionResult> ShowAsync(Guid victimId) => ShowVictimAsync(victimId);

    private async Task<IActionResult> AnswerAsync(Guid victimId, Refusal? refusal, string done) =>
        refusal is null ? Done(done, $"/cases/{CaseId}/victims/{victimId}") : await RefusedAsync(refusal, () => ShowAsync(victimId));
}
