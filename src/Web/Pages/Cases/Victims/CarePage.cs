using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>A question page about one victim: a form, one command, back to the victim.</summary>
public abstract class CarePage : VictimPage
{
    protected async Task<IActionResult> SendAsync(Guid victimId, Func<IRequest<Result>> command, string done)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => AgainAsync(victimId));
        var answer = await Ask(command());
        return answer.Refusal is { } refusal ? await RefusedAsync(refusal, () => AgainAsync(victimId)) : Done(done, $"/cases/{CaseId}/victims/{victimId}");
    }

    /// <summary>Loads what the page shows round its form.</summary>
    protected virtual Task<IActionResult> AgainAsync(Guid victimId) => ShowVictimAsync(victimId);
}
