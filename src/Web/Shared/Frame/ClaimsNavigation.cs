using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Shared.Frame;

/// <summary>The frame as the claims of the signed-in user give it, so that it costs no query but the bell's.</summary>
/// <param name="unread">Null until the notifications feature registers one.</param>
internal sealed class ClaimsNavigation(IHttpContextAccessor http, IUnreadNotifications? unread = null) : INavigation
{
    private NavigationView? view;

    public async Task<NavigationView> ReadAsync(CancellationToken ct)
    {
        var viewer = http.HttpContext?.User ?? new ClaimsPrincipal();
        return view ??= new NavigationView(
            viewer.FindFirstValue(ViewerClaims.DisplayName) ?? viewer.Identity?.Name ?? "",
            viewer.FindFirstValue(ViewerClaims.UnitName) ?? "",
            unread is null ? 0 : await unread.CountAsync(ct),
            NavigationItems.WorkFor(viewer),
            NavigationItems.OversightFor(viewer));
    }
}
