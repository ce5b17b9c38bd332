using System.Security.Claims;
using System.Threading.RateLimiting;

namespace CaseTracker.Api.Http;

/// <summary>Limits against guessing and draining; 429 with Retry-After. Each counts the calls of a minute; 0 takes a limit away.</summary>
internal static class RateLimits
{
    internal const string SignIn = Web.Pages.SignIn.IndexModel.RatePolicy;

    internal const string Search = Web.Pages.Search.IndexModel.RatePolicy;

    internal const string Calendar = "calendar";

    internal static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(options =>
    {
        var signIns = configuration.GetValue("RateLimits:SignInPerMinute", 20);
        var searches = configuration.GetValue("RateLimits:SearchPerMinute", 60);
        var calendars = configuration.GetValue("RateLimits:CalendarPerMinute", 60);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        _ = options.AddPolicy(Calendar, http => AMinute(Address(http), calendars));
        // Looking at the sign-in page is no attempt.
        _ = options.AddPolicy(SignIn, http => AMinute(Address(http), HttpMethods.IsGet(http.Request.Method) ? 0 : signIns));
        // By person, wherever they sit: a search reads many cases, and a drained session is one person's.
        _ = options.AddPolicy(Search, http => AMinute(http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(http), http.Request.Query.ContainsKey("q") ? searches : 0));
    });

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "local";

    private static RateLimitPartition<string> AMinute(string caller, int most) => most == 0
        ? RateLimitPartition.GetNoLimiter("unlimited")
        : RateLimitPartition.GetFixedWindowLimiter(caller, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
}
