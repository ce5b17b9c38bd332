using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Deadlines;

/// <summary>The worked examples through the public operation.</summary>
public sealed class ComputeDeadlineTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("T01", "EU-EIO-12-3", "2026-02-02", "DE", "2026-03-04", "2026-03-04", "2026-03-04")]
    [InlineData("T02", "EU-EIO-12-3", "2026-03-05", "DE", "2026-04-04", "2026-04-07", "2026-04-02")]
    [InlineData("T03", "EU-EIO-12-5", "2026-03-05", "DE", "2026-05-04", "2026-05-04", "2026-05-04")]
    [InlineData("T07", "EU-EAW-17-3", "2026-02-02", "AT", "2026-04-03", "2026-04-03", "2026-04-03")]
    [InlineData("T08", "EU-EAW-17-3", "2026-02-02", "DE", "2026-04-03", "2026-04-07", "2026-04-02")]
    [InlineData("T12", "EU-EPOCPR-11", "2026-10-01", null, "2026-11-30", "2026-11-30", "2026-11-30")]
    [InlineData("T19", "COE-THB-13", "2026-02-03", null, "2026-03-05", "2026-03-05", "2026-03-05")]
    [InlineData("T23", "EW-CTL-SUM", "2026-02-06", "GB-EAW", "2026-04-03", "2026-04-02", "2026-04-02")]
    [InlineData("T28", "EW-ULS-28", "2026-03-06", "GB-EAW", "2026-04-03", "2026-04-03", "2026-04-02")]
    [InlineData("T29", "EW-SLIP-56", "2026-03-06", null, "2026-04-30", "2026-04-30", "2026-04-30")]
    [InlineData("T34", "US-STA-30", "2026-01-15", "US", "2026-02-14", "2026-02-17", "2026-02-13")]
    public async Task A_rule_ends_where_the_example_says(string example, string rule, string trigger, string? calendar, string raw, string legal, string safe)
    {
        var computed = await ComputeAsync(new { rule, trigger, calendar });

        Assert.Equal((example, raw, legal, safe), (example, Text(computed, "rawDue"), Text(computed, "legalDue"), Text(computed, "safeDue")));
        Assert.NotEqual(0, computed.GetProperty("steps").GetArrayLength());
        Assert.Contains(Text(computed, "status"), (string[])["COMPUTED", "UNCONFIRMED", "UNVERIFIED", "NEEDS_NATIONAL_LAW"]);
    }

    [Fact]
    public async Task T14_a_month_from_the_last_of_January_ends_with_February_and_rolls_to_Monday()
    {
        var computed = await ComputeAsync(new { convention = "EU1182", quantity = 1, unit = "months", trigger = "2026-01-31", calendar = "DE" });
        Assert.Equal(("2026-02-28", "2026-03-02"), (Text(computed, "rawDue"), Text(computed, "legalDue")));
    }

    [Fact]
    public async Task T16_hours_elapse_across_the_start_of_summer_time()
    {
        var computed = await ComputeAsync(new { rule = "EU-EPOC-10E", trigger = "2027-03-27T22:30", timeZone = "Europe/Berlin" });
        Assert.Equal(("2027-03-28T07:30:00+02:00", "2027-03-28T07:30:00+02:00"), (Text(computed, "rawDue"), Text(computed, "legalDue")));
    }

    [Fact]
    public async Task T40_a_backward_period_keeps_counting_backward()
    {
        var computed = await ComputeAsync(new { convention = "US_R45", quantity = 14, unit = "days", kind = "BACKWARD", trigger = "2026-09-21", calendar = "US" });
        Assert.Equal(("2026-09-07", "2026-09-04"), (Text(computed, "rawDue"), Text(computed, "legalDue")));
    }

    [Theory]
    [InlineData("""{"trigger":"2026-03-05","calendar":"DE"}""", "rule")]
    [InlineData("""{"rule":"NO-SUCH","trigger":"2026-03-05","calendar":"DE"}""", "rule")]
    [InlineData("""{"rule":"EU-EIO-12-3","convention":"EU1182","quantity":1,"unit":"days","trigger":"2026-03-05","calendar":"DE"}""", "rule")]
    [InlineData("""{"rule":"EU-EIO-12-3","calendar":"DE"}""", "trigger")]
    [InlineData("""{"rule":"EU-EIO-12-3","trigger":"5 March","calendar":"DE"}""", "trigger")]
    [InlineData("""{"rule":"EU-EIO-12-3","trigger":"2026-03-05","calendar":"XX"}""", "calendar")]
    [InlineData("""{"rule":"EU-EIO-12-3","trigger":"2026-03-05"}""", "calendar")]
    [InlineData("""{"rule":"EU-EPOC-10E","trigger":"2027-03-27","timeZone":"Europe/Berlin"}""", "trigger")]
    [InlineData("""{"rule":"EU-EPOC-10E","trigger":"2027-03-27T22:30"}""", "timeZone")]
    [InlineData("""{"rule":"EU-EPOC-10E","trigger":"2027-03-28T02:30","timeZone":"Europe/Berlin"}""", "trigger")]
    [InlineData("""{"rule":"EU-EPOC-10E","trigger":"2027-03-27T22:30","timeZone":"Mars/Olympus"}""", "timeZone")]
    [InlineData("""{"convention":"NO_SUCH","quantity":1,"unit":"days","trigger":"2026-03-05"}""", "convention")]
    [InlineData("""{"convention":"EU1182","unit":"days","trigger":"2026-03-05","calendar":"DE"}""", "quantity")]
    [InlineData("""{"convention":"EU1182","quantity":0,"unit":"days","trigger":"2026-03-05","calendar":"DE"}""", "quantity")]
    [InlineData("""{"convention":"EU1182","quantity":1,"unit":"moons","trigger":"2026-03-05","calendar":"DE"}""", "unit")]
    [InlineData("""{"convention":"EU1182","quantity":1,"unit":"days","kind":"SOMETIME","trigger":"2026-03-05","calendar":"DE"}""", "kind")]
    public async Task What_cannot_be_computed_is_refused_by_field(string body, string field)
    {
        using var client = await app.AsAsync(app.World.Analyst);
        var response = await client.PostAsync("/api/v1/deadlines/compute", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Ct);

        _ = await response.RefusedAsync(HttpStatusCode.BadRequest);
        var errors = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Ct)).GetProperty("errors");
        Assert.Equal([field], errors.EnumerateObject().Select(e => e.Name));
    }

    [Fact]
    public async Task Nothing_is_stored_and_nobody_unknown_may_ask()
    {
        _ = await ComputeAsync(new { rule = "EU-EIO-12-3", trigger = "2026-03-05", calendar = "DE" });
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from deadlines"));
        using var nobody = app.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsJsonAsync("/api/v1/deadlines/compute", new { rule = "EU-EIO-12-3", trigger = "2026-03-05", calendar = "DE" }, Ct)).StatusCode);
    }

    [Fact]
    public async Task Rules_calendars_and_code_lists_can_be_read()
    {
        using var client = await app.AsAsync(app.World.Investigator);
        var rules = await (await client.GetAsync("/api/v1/deadline-rules?pack=EU&q=eio+delay", Ct)).JsonAsync();
        Assert.All(rules.GetProperty("items").EnumerateArray(), r => Assert.Equal("EU", Text(r, "pack")));
        Assert.Contains("EU-EIO-12-5", rules.GetProperty("items").EnumerateArray().Select(r => Text(r, "id")));
        var calendars = await (await client.GetAsync("/api/v1/calendars", Ct)).JsonAsync();
        Assert.Contains("GB-EAW", calendars.GetProperty("items").EnumerateArray().Select(c => Text(c, "code")));
        var kinds = await (await client.GetAsync("/api/v1/reference/DeadlineKind", Ct)).JsonAsync();
        Assert.Contains("MINIMUM", kinds.GetProperty("items").EnumerateArray().Select(c => Text(c, "code")));
        Assert.Equal("not_found", await (await client.GetAsync("/api/v1/reference/NoSuchList", Ct)).RefusedAsync(HttpStatusCode.NotFound));
    }

    private async Task<JsonElement> ComputeAsync(object body)
    {
        using var client = await app.AsAsync(app.World.Analyst);
        return await (await client.PostAsJsonAsync("/api/v1/deadlines/compute", body, Ct)).JsonAsync();
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
