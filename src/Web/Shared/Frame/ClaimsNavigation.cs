using System.Security.Claims;
using CaseTracker.Application.Notifications;
using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Shared.Frame;

/// <summary>The frame as the claims of the signed-in user give it, so that it costs no query but the bell's.</summary>
internal sealed class ClaimsNavigation(IHttpContextAccessor http, UnreadNotifications unread) : INavigation
{
    private NavigationView? view;

    public async Task<NavigationView> ReadAsync(CancellationToken ct)
    {
        var viewer = http.HttpContext?.User ?? new ClaimsPrincipal();
        return view ??= new NavigationView(
            viewer.FindFirstValue(ViewerClaims.DisplayName) ?? viewer.Identity?.Name ?? "",
            viewer.FindFirstValue(ViewerClaims.UnitName) ?? "",
            await unread.CountAsync(ct),
            NavigationItems.WorkFor(viewer),
            NavigationItems.OversightFor(viewer));
    }
}
