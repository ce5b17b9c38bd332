using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Shared;

/// <summary>The hidden field that makes a second click on the same form the same act.</summary>
internal static class OnceField
{
    public const string Name = "idempotency-key";
    private static readonly object Renewed = new();

    public static Guid? Read(HttpContext context) =>
        context.Request.HasFormContentType && Guid.TryParse(context.Request.Form[Name], out var key) ? key : null;

    /// <summary>For a form that was changed after its key had been used: what is sent next is another act.</summary>
    public static void Renew(HttpContext context) => context.Items[Renewed] = true;

    public static Guid KeepOrMake(HttpContext context) =>
        !context.Items.ContainsKey(Renewed) && Read(context) is { } key ? key : Guid.CreateVersion7();
}
