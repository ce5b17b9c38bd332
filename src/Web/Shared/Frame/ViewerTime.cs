using System.Security.Claims;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CaseTracker.Web.Shared.Frame;

/// <summary>Finds the zone of the viewer's unit: the claim, then <c>Web:TimeZone</c>, then UTC.</summary>
internal static class ViewerTime
{
    public static UnitClock ClockOf(HttpContext? http, TimeProvider time, IConfiguration configuration)
    {
        var id = http?.User.FindFirstValue(ViewerClaims.TimeZone) ?? configuration["Web:TimeZone"];
        return new UnitClock(time, id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc);
    }
}
