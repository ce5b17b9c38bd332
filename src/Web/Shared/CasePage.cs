using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Web.Shared;

/// <summary>A page under <c>/cases/{caseId:guid}/…</c>: the strip is loaded before the handler, and a case that the viewer may not know of is a 404 before any of it runs.</summary>
public abstract class CasePage : AppPage
{
    public CaseStrip Strip { get; private set; } = null!;

    protected Guid CaseId => Strip.CaseId;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var strips = HttpContext.RequestServices.GetRequiredService<ICaseStrips>();
        var caseId = Guid.Parse((string)RouteData.Values["caseId"]!);
        var strip = await strips.ReadAsync(caseId, Stop);
        if (strip.Refusal is { } refusal)
        {
            context.Result = StatusCode(RefusalStatus.Of(refusal.Kind));
            return;
        }

        Strip = strip.Value;
        await base.OnPageHandlerExecutionAsync(context, next);
    }
}
