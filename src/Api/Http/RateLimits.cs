using System.Threading.RateLimiting;

namespace CaseTracker.Api.Http;

/// <summary>Limits against guessing and draining; 429 with Retry-After.</summary>
internal static class RateLimits
{
    internal const string SignIn = Web.Pages.SignIn.IndexModel.RatePolicy;

    internal const string Calendar = "calendar";

    internal static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(options =>
    {
        var perMinute = configuration.GetValue("RateLimits:SignInPerMinute", 20);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        var calendars = configuration.GetValue("RateLimits:CalendarPerMinute", 60);
        _ = options.AddPolicy(Calendar, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "local", _ => new FixedWindowRateLimiterOptions { PermitLimit = calendars, Window = TimeSpan.FromMinutes(1) }));
        // Looking at the sign-in page is no attempt.
        _ = options.AddPolicy(SignIn, http => HttpMethods.IsGet(http.Request.Method) ? RateLimitPartition.GetNoLimiter("looking") : RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "local", _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
