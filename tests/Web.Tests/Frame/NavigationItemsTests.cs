using System.Security.Claims;
using CaseTracker.Web.Shared.Frame;

namespace CaseTracker.Web.Tests.Frame;

public sealed class NavigationItemsTests
{
    [Theory]
    [InlineData("prosecutor", "/ /cases /evidence /groups /deadlines /search")]
    [InlineData("investigator", "/ /cases /evidence /groups /deadlines /search")]
    [InlineData("supervisor", "/ /cases /evidence /groups /deadlines /dashboard /training/people /dashboard/outcomes /search")]
    [InlineData("victimCoordinator", "/ /cases /victims /deadlines /search")]
    [InlineData("analyst", "/dashboard/outcomes")]
    [InlineData("auditor", " | /audit")]
    [InlineData("administrator", "/dashboard/outcomes | /admin")]
    public void Each_role_sees_its_own_items_only(string role, string expected)
    {
        var viewer = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
        var work = string.Join(' ', NavigationItems.WorkFor(viewer).Select(i => i.Path));
        var oversight = string.Join(' ', NavigationItems.OversightFor(viewer).Select(i => i.Path));
        Assert.Equal(expected, oversight.Length == 0 ? work : $"{work} | {oversight}");
    }
}
