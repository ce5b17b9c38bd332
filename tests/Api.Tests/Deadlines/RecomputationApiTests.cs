using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

/// <summary>A calendar changes under running deadlines: nothing moves until a person says so.</summary>
public sealed class RecomputationApiTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    /// <summary>Thirty days from 6 February 2034 end on Wednesday 8 March.</summary>
    private const string Trigger = "2034-02-06";

    private const string End = "2034-03-08";

    [Fact]
    public async Task A_changed_calendar_moves_no_stored_date_and_each_proposal_is_taken_or_refused_by_a_person()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (taken, refused, untouched) = (await RunningAsync(lead, Trigger), await RunningAsync(lead, Trigger), await RunningAsync(lead, "2034-05-02"));
        var stored = await app.ScalarAsync<string>("select string_agg(legal_due_on::text || safe_due_on::text, ',' order by id) from deadlines");

        var version = await CloseAsync(End);

        Assert.Equal(stored, await app.ScalarAsync<string>("select string_agg(legal_due_on::text || safe_due_on::text, ',' order by id) from deadlines"));
        var proposals = await ProposalsAsync(lead);
        Assert.Equal([taken, refused], proposals.Keys.Intersect([taken, refused, untouched]).Order());
        Assert.Equal((End, "2034-03-09", version), (Text(proposals[taken], "legalDue"), Text(proposals[taken], "newLegalDue"), Text(proposals[taken], "newVersion")));
        Assert.Contains("recompute", (await lead.ReadAsync(taken)).GetProperty("acts").EnumerateArray().Select(a => a.GetString()));

        Assert.Equal("deadline.other_proposal", await (await lead.ActAsync(taken, "accept-recomputation", new { calendarVersion = "2026.1+99" })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(taken, "accept-recomputation", new { calendarVersion = version })).StatusCode);
        Assert.Equal("invalid", await (await lead.ActAsync(refused, "refuse-recomputation", new { calendarVersion = version, reason = "" })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(refused, "refuse-recomputation", new { calendarVersion = version, reason = "The court keeps 8 March" })).StatusCode);

        Assert.Equal(("2034-03-09", version), (Text(await lead.ReadAsync(taken), "legalDue"), Text(await lead.ReadAsync(taken), "calendarVersion")));
        Assert.Equal((End, "2026.1"), (Text(await lead.ReadAsync(refused), "legalDue"), Text(await lead.ReadAsync(refused), "calendarVersion")));
        Assert.Empty((await ProposalsAsync(lead)).Keys.Intersect([taken, refused, untouched]));
        Assert.Equal("deadline.nothing_to_recompute", await (await lead.ActAsync(refused, "accept-recomputation", new { calendarVersion = version })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("2026.1", Text(await lead.ReadAsync(untouched), "calendarVersion"));

        _ = await CloseAsync("2034-03-09"); // a later version is proposed again, also to whoever refused the one before
        Assert.Contains(refused, (await ProposalsAsync(lead)).Keys);
    }

    [Fact]
    public async Task Who_may_not_see_the_case_sees_no_proposal_and_who_may_only_read_answers_none()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await RunningAsync(lead, "2034-08-07");
        var version = await CloseAsync("2034-09-06");
        Assert.Contains(id, (await ProposalsAsync(lead)).Keys);

        foreach (var user in (UserId[])[app.World.Colleague, app.World.StrangerProsecutor, app.World.StrangerSupervisor])
        {
            using var outsider = await app.AsAsync(user);
            Assert.Empty(await ProposalsAsync(outsider));
            Assert.Equal("not_found", await (await outsider.ActAsync(id, "accept-recomputation", new { calendarVersion = version })).RefusedAsync(HttpStatusCode.NotFound));
        }

        using var investigator = await app.AsAsync(app.World.Investigator);
        Assert.Contains(id, (await ProposalsAsync(investigator)).Keys);
        foreach (var (verb, body) in ((string, object)[])[("accept-recomputation", new { calendarVersion = version }), ("refuse-recomputation", new { calendarVersion = version, reason = "x" })])
            Assert.Equal("forbidden", await (await investigator.ActAsync(id, verb, body)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("2026.1", await app.ScalarAsync<string>("select calendar_version from deadlines where id = $1", id));
    }

    [Fact]
    public async Task The_page_shows_both_dates_and_takes_the_answer()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await RunningAsync(lead, "2034-10-10");
        _ = await CloseAsync("2034-11-09");
        Assert.Contains($"/deadlines/{id}/recompute", await lead.HtmlAsync("/deadlines/recomputations"), StringComparison.Ordinal);
        var address = $"/cases/{app.World.Case}/deadlines/{id}/recompute";

        var done = await lead.SubmitAsync(address, await lead.HtmlAsync(address), "Input.Answer", ("Input.Answer", "take"));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("2034-11-10", Text(await lead.ReadAsync(id), "legalDue"));
        Assert.Contains("nothing to decide", await lead.HtmlAsync(address), StringComparison.Ordinal);
    }

    private async Task<Guid> RunningAsync(HttpClient lead, string trigger) =>
        (await (await lead.StartAsync(app.World.Case, new { rule = "EU-EIO-12-3", trigger, calendar = "DE-HH" })).JsonAsync()).GetProperty("id").GetGuid();

    /// <returns>The version in which the day is off.</returns>
    private async Task<string> CloseAsync(string date)
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        var current = await app.ScalarAsync<string>("select version from calendar_editions where code = 'DE-HH' and state = 'Current'");
        var made = await admin.PostAsJsonAsync("/api/v1/calendars/DE-HH/versions", new { version = current, days = (object[])[new { date, name = "Closed", kind = "HOLIDAY" }], reason = "Order" }, Ct);
        return Text(await made.JsonAsync(), "version")!;
    }

    private static async Task<Dictionary<Guid, JsonElement>> ProposalsAsync(HttpClient client) =>
        (await (await client.GetAsync("/api/v1/deadlines/recomputations", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().ToDictionary(p => p.GetProperty("id").GetGuid());

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
