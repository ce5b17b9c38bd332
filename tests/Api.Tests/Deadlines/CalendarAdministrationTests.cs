using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class CalendarAdministrationTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Calendars_ship_with_their_regions_and_name_where_each_day_comes_from()
    {
        using var client = await app.AsAsync(app.World.Investigator);
        var bavaria = await (await client.GetAsync("/api/v1/calendars/DE-BY?year=2026", Ct)).JsonAsync();

        Assert.Equal(("DE", "2026.1"), (bavaria.GetProperty("parent").GetString(), bavaria.GetProperty("version").GetString()));
        var days = bavaria.GetProperty("days").EnumerateArray().ToDictionary(d => d.GetProperty("date").GetString()!, d => d.GetProperty("source").GetString());
        Assert.Equal(("LAW", "PARENT"), (days["2026-01-06"], days["2026-10-03"]));
        Assert.Equal("not_found", await (await client.GetAsync("/api/v1/calendars/XX", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal(24L, await app.ScalarAsync<long>("select count(*) from calendar_editions where number = 1 and version = '2026.1' and made_by is null"));
    }

    [Fact]
    public async Task A_courts_closed_day_counts_there_and_nowhere_else()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        var opened = await (await admin.PostAsJsonAsync("/api/v1/calendars", new { code = "FR-TJ-P", name = "Tribunal judiciaire", parent = "FR", reason = "Its own closures" }, Ct)).JsonAsync();
        var version = opened.GetProperty("version").GetString()!;

        _ = await (await ChangeAsync(admin, "FR-TJ-P", version, Closed("2027-03-08"))).JsonAsync();

        Assert.Equal("2027-03-09", await LegalAsync(admin, "FR-TJ-P"));
        Assert.Equal("2027-03-08", await LegalAsync(admin, "FR"));
        Assert.Equal("calendar.code_taken", await (await admin.PostAsJsonAsync("/api/v1/calendars", new { code = "FR-TJ-P", name = "x", parent = "FR", reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("calendar.not_current", await (await ChangeAsync(admin, "FR-TJ-P", version, Closed("2027-03-09"))).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("deadline.unknown_calendar", await (await admin.PostAsJsonAsync("/api/v1/calendars", new { code = "ZZ-1", name = "x", parent = "ZZ", reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task What_is_entered_for_a_State_holds_in_its_regions_and_courts_and_can_be_taken_back()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        _ = await (await admin.PostAsJsonAsync("/api/v1/calendars", new { code = "AT-LG-W", name = "Landesgericht", parent = "AT", reason = "Own closures" }, Ct)).JsonAsync();
        var entered = await (await ChangeAsync(admin, "AT", "2026.1", Closed("2027-03-08"))).JsonAsync();
        Assert.Equal("2027-03-09", await LegalAsync(admin, "AT-LG-W"));

        var back = await admin.PostAsJsonAsync("/api/v1/calendars/AT/versions", new { version = entered.GetProperty("version").GetString(), takenBack = (string[])["2027-03-08"], reason = "Entered in error" }, Ct);

        Assert.Equal(HttpStatusCode.Created, back.StatusCode);
        Assert.Equal("2027-03-08", await LegalAsync(admin, "AT-LG-W"));
        Assert.Equal(3L, await app.ScalarAsync<long>("select count(*) from calendar_editions where code = 'AT'"));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ChangeCalendar' and allowed"));
    }

    [Theory]
    [InlineData("""{"date":"2036-01-02","name":"x","kind":"HOLIDAY"}""", "calendar.year_not_covered")]
    [InlineData("""{"date":"2027-03-08","name":"x","kind":"WORKING_SATURDAY"}""", "calendar.not_a_saturday")]
    [InlineData("""{"date":"2027-03-08","name":"","kind":"HOLIDAY"}""", "invalid")]
    [InlineData("""{"date":"2027-03-08","name":"x","kind":"NAMED_WEEKEND_DAY"}""", "invalid")]
    public async Task A_day_that_makes_no_sense_is_refused_and_no_version_made(string day, string code)
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        Assert.Equal(code, await (await ChangeAsync(admin, "GR", "2026.1", JsonSerializer.Deserialize<JsonElement>(day))).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from calendar_editions where code = 'GR'"));
    }

    [Fact]
    public async Task Only_administrators_change_calendars()
    {
        foreach (var user in (UserId[])[app.World.Lead, app.World.Investigator, app.World.Coordinator, app.World.Supervisor, app.World.Analyst, app.World.Auditor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await ChangeAsync(client, "RO", "2026.1", Closed("2027-03-08"))).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync("/api/v1/calendars", new { code = "RO-1", name = "x", parent = "RO", reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from calendar_editions where code like 'RO%'"));
    }

    [Fact]
    public async Task The_pages_of_administration_enter_a_day_and_take_it_back()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        Assert.Contains("/admin/calendars/BG", await admin.HtmlAsync("/admin/calendars"), StringComparison.Ordinal);
        var form = await admin.HtmlAsync("/admin/calendars/BG/day");
        var done = await admin.SubmitAsync("/admin/calendars/BG/day", form, "Input.Days",
            ("Input.Days", "2027-03-06"), ("Input.Kind", "WORKING_SATURDAY"), ("Input.Name", "Worked for a bridge day"), ("Input.Reason", "Council of Ministers"));
        Assert.Equal("/admin/calendars/BG?year=2027", done.Headers.Location?.OriginalString);
        Assert.Contains("Worked for a bridge day", await admin.HtmlAsync("/admin/calendars/BG?year=2027"), StringComparison.Ordinal);

        var back = await admin.HtmlAsync("/admin/calendars/BG/take-back?date=2027-03-06");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync("/admin/calendars/BG/take-back?date=2027-03-06", back, "Input.Reason", ("Input.Reason", "Revoked"))).StatusCode);
        Assert.Equal("2026.1+3", await app.ScalarAsync<string>("select version from calendar_editions where code = 'BG' and state = 'Current'"));
        Assert.Contains("DE-LG-MUC", await admin.HtmlAsync("/admin/calendars/add"), StringComparison.Ordinal);
    }

    private static object Closed(string date) => new { date, name = "Closed for removal", kind = "HOLIDAY" };

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string code, string version, object day) =>
        client.PostAsJsonAsync($"/api/v1/calendars/{code}/versions", new { version, days = (object[])[day], reason = "Order of the president" }, Ct);

    /// <summary>Thirty days from 6 February 2027 end on Monday 8 March.</summary>
    private static async Task<string?> LegalAsync(HttpClient client, string calendar) =>
        (await (await client.PostAsJsonAsync("/api/v1/deadlines/compute", new { convention = "EU1182", quantity = 30, unit = "days", trigger = "2027-02-06", calendar }, Ct)).JsonAsync())
            .GetProperty("legalDue").GetString();
}
