using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Staff;

public sealed class AddUnitTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_stands_in_the_list_with_its_zone_and_calendar()
    {
        using var admin = await app.AsAsync(app.World.Administrator);

        var made = await admin.PostAsJsonAsync("/api/v1/units", Unit("VIE"), Ct);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("Unit Vienna|Europe/Vienna|AT", await app.ScalarAsync<string>("select name || '|' || time_zone || '|' || holiday_calendar from units where code = 'VIE'"));
        var listed = await (await admin.GetAsync("/api/v1/units", Ct)).JsonAsync();
        Assert.Contains(listed.GetProperty("items").EnumerateArray(), u => u.GetProperty("code").GetString() == "VIE" && u.GetProperty("holidayCalendar").GetString() == "AT");
    }

    [Fact]
    public async Task A_code_is_given_once()
    {
        using var admin = await app.AsAsync(app.World.Administrator);

        Assert.Equal("staff.unit_code_taken", await (await admin.PostAsJsonAsync("/api/v1/units", Unit("A"), Ct)).RefusedAsync(HttpStatusCode.Conflict));

        Assert.Equal("Unit A", await app.ScalarAsync<string>("select name from units where code = 'A'"));
    }

    [Theory]
    [InlineData("code", "lower", "Unit", "Europe/Vienna", "AT")]
    [InlineData("name", "X1", "", "Europe/Vienna", "AT")]
    [InlineData("timeZone", "X1", "Unit", "W. Europe Standard Time", "AT")]
    [InlineData("timeZone", "X1", "Unit", "Mars/Olympus", "AT")]
    [InlineData("holidayCalendar", "X1", "Unit", "Europe/Vienna", "MARS")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string code, string name, string timeZone, string holidayCalendar)
    {
        using var admin = await app.AsAsync(app.World.Administrator);

        var response = await admin.PostAsJsonAsync("/api/v1/units", new { code, name, timeZone, holidayCalendar }, Ct);

        Assert.Equal("invalid", await response.RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Contains($"\"{field}\":", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_add_units_and_shut_accounts()
    {
        foreach (var user in (UserId[])[app.World.Lead, app.World.Investigator, app.World.Coordinator, app.World.Supervisor, app.World.Analyst, app.World.Auditor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync("/api/v1/units", Unit("NOT"), Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from units where code = 'NOT'"));
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        using var change = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/users/{app.World.Administrator.Value}")
        {
            Content = JsonContent.Create(new { roles = (string[])["administrator", "auditor"], disabled = false }),
        };
        change.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        Assert.Equal("staff.own_account", await (await admin.SendAsync(change, Ct)).RefusedAsync(HttpStatusCode.Conflict));

        Assert.Equal("administrator", await app.ScalarAsync<string>("select array_to_string(roles, ',') from staff where id = $1", app.World.Administrator.Value));
    }

    private static object Unit(string code) => new { code, name = "Unit Vienna", timeZone = "Europe/Vienna", holidayCalendar = "AT" };
}
