using CaseTracker.Application.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Web.Shared;

/// <summary>Hands the form's once-key to the pipeline, as the host does with <c>Idempotency-Key</c>: a double click makes one thing.</summary>
internal sealed class OnceFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (OnceField.Read(context.HttpContext) is { } key)
        {
            context.HttpContext.RequestServices.GetRequiredService<IdempotencyContext>().Key = key.ToString("D");
        }

        return next();
    }
}
