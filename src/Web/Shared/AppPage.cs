using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Web.Shared.Time;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared;

/// <summary>What every page shares: it sends requests, shows what comes back, and answers each refusal the same way.</summary>
public abstract class AppPage : PageModel
{
    protected IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    protected IStringLocalizer<Texts> T => HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();

    protected UnitClock Clock => HttpContext.RequestServices.GetRequiredService<UnitClock>();

    /// <summary>The browser has gone away.</summary>
    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>The key that <c>&lt;ct-once /&gt;</c> put into the form, the same for every repetition of one act; null without it.</summary>
    protected Guid? OnceKey => OnceField.Read(HttpContext);

    /// <summary>Where the stored version differs from what was sent; <c>&lt;ct-form&gt;</c> shows both side by side.</summary>
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    protected Task<Result<T1>> Ask<T1>(IRequest<Result<T1>> request) => Mediator.Send(Once(request), Stop);

    protected Task<Result> Ask(IRequest<Result> command) => Mediator.Send(Once(command), Stop);

    /// <summary>Hands the once-key of the form to the pipeline, so that a double click is one act.</summary>
    private TRequest Once<TRequest>(TRequest request)
    {
        HttpContext.RequestServices.GetRequiredService<IdempotencyContext>().Key = OnceKey?.ToString();
        return request;
    }

    /// <summary>Hands the answer to the page and renders it, or answers the refusal.</summary>
    protected IActionResult Show<T1>(Result<T1> result, Action<T1> use)
    {
        if (result.Refusal is { } refusal)
        {
            return Answer(refusal);
        }

        use(result.Value);
        return Page();
    }

    /// <summary>After an act: on to <paramref name="url"/> with a green banner that says what was done.</summary>
    /// <param name="message">Never a victim's name: the banner travels in a cookie.</param>
    /// <param name="undo">Page on which it can be undone; null where the law does not allow it.</param>
    protected IActionResult Done(string message, string url, string? undo = null)
    {
        TempData[DoneBanner.Message] = message;
        TempData[DoneBanner.Undo] = undo;
        return LocalRedirect(url);
    }

    /// <summary>
    /// After a refused act: the form again with the values kept and the reason beside its field, or the page for the
    /// absent, the forbidden and the unavailable.
    /// </summary>
    /// <param name="redisplay">Loads what the page shows round the form and returns it, usually the page's own <c>ShowAsync</c>.</param>
    protected async Task<IActionResult> RefusedAsync(Refusal refusal, Func<Task<IActionResult>> redisplay)
    {
        if (refusal.Kind is RefusalKind.NotFound or RefusalKind.Forbidden or RefusalKind.Unavailable)
        {
            return Answer(refusal);
        }

        Explain(refusal);
        var page = await redisplay();
        if (page is PageResult)
        {
            Response.StatusCode = RefusalStatus.Of(refusal.Kind);
            Differences = refusal.Kind is RefusalKind.Stale ? Compare() : [];
        }

        return page;
    }

    /// <summary>
    /// After input that could not even be read (a letter in a date): the form again. Call it first in a post handler when
    /// <c>ModelState</c> is not valid.
    /// </summary>
    protected async Task<IActionResult> UnreadableAsync(Func<Task<IActionResult>> redisplay)
    {
        var page = await redisplay();
        if (page is PageResult)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return page;
    }

    /// <summary>What the user sent against what is stored now, for a page that edits. Called after the page has been loaded again.</summary>
    protected virtual IReadOnlyList<Difference> Compare() => [];

    private StatusCodeResult Answer(Refusal refusal) => StatusCode(RefusalStatus.Of(refusal.Kind));

    private void Explain(Refusal refusal)
    {
        if (refusal.Errors is { Count: > 0 } errors)
        {
            foreach (var (field, messages) in errors)
            {
                foreach (var message in messages)
                {
                    ModelState.AddModelError(FieldKeys.Find(PageContext.ActionDescriptor, field), T[message]);
                }
            }
        }
        else
        {
            ModelState.AddModelError(FieldKeys.Find(PageContext.ActionDescriptor, refusal.Field), T[refusal.Message]);
        }

        if (refusal.Kind is RefusalKind.Mismatch)
        {
            OnceField.Renew(HttpContext);
        }
    }
}
