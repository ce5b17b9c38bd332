using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using Npgsql;

namespace CaseTracker.Api.Tests.Counts;

public sealed class OutcomeApiTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private const string Day = "2026-03-02";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fully_suspended_sentence_is_served_by_nobody_and_asks_for_a_decision_on_an_appeal()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count) = await ChargedAsync(lead, "Operation Feather");
        Assert.Equal("sentence.not_convicted", await (await SentenceAsync(lead, id, suspect, count, new { kind = "SUSPENDED", months = 24, suspendedMonths = 24 })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.Created, (await VerdictAsync(lead, id, count, "CONVICTED_AS_CHARGED")).StatusCode);

        var passed = await (await SentenceAsync(lead, id, suspect, count, new { kind = "SUSPENDED", months = 24, suspendedMonths = 24 })).JsonAsync();

        Assert.Equal((0, true), (passed.GetProperty("effectiveMonths").GetInt32(), passed.GetProperty("fullySuspended").GetBoolean()));
        Assert.Equal("POL-LENIENT", await app.ScalarAsync<string>("select rule_id from deadlines where id = $1 and status = 'Running' and trigger_on = $2", passed.GetProperty("reviewId").GetGuid(), DateOnly.Parse(Day, System.Globalization.CultureInfo.InvariantCulture)));
        // 24 of the 120 months of the example offence.
        var shown = (await OutcomesAsync(lead, id))[0].GetProperty("sentences")[0];
        Assert.Equal((24, 24, 0.2m), (shown.GetProperty("imposedMonths").GetInt32(), shown.GetProperty("suspendedMonths").GetInt32(), shown.GetProperty("ofMaximum").GetDecimal()));
        Assert.Contains("All imprisonment is suspended", await lead.HtmlAsync($"/cases/{id}/counts/outcomes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_higher_court_prevails_and_what_the_first_said_stays()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count) = await ChargedAsync(lead, "Operation Appeal");
        Assert.Equal("verdict.offence_needed", await (await VerdictAsync(lead, id, count, "CONVICTED_LESSER")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.Created, (await VerdictAsync(lead, id, count, "CONVICTED_LESSER", convictedOfId: await app.OffenceAsync("EX-PROCURING"))).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await SentenceAsync(lead, id, suspect, count, new { kind = "PARTLY_SUSPENDED", months = 18, suspendedMonths = 6 }, setOff: 2)).StatusCode);
        var first = (await OutcomesAsync(lead, id))[0].GetProperty("sentences")[0];
        // 18 − 6 − 2; 18 of the 36 months of the lesser offence.
        Assert.Equal((10, false, 0.5m, JsonValueKind.Null), (first.GetProperty("effectiveMonths").GetInt32(), first.GetProperty("fullySuspended").GetBoolean(), first.GetProperty("ofMaximum").GetDecimal(), first.GetProperty("reviewId").ValueKind));

        Assert.Equal(HttpStatusCode.Created, (await VerdictAsync(lead, id, count, "CONVICTED_AS_CHARGED", on: "2026-05-02")).StatusCode);
        Assert.Equal("verdict.before_the_last", await (await VerdictAsync(lead, id, count, "ACQUITTED", on: "2026-05-01")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("sentence.before_conviction", await (await SentenceAsync(lead, id, suspect, count, new { kind = "IMPRISONMENT", months = 60 })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.Created, (await SentenceAsync(lead, id, suspect, count, new { kind = "IMPRISONMENT", months = 60 }, on: "2026-05-02")).StatusCode);
        var verdicts = (await OutcomesAsync(lead, id))[0].GetProperty("counts")[0].GetProperty("verdicts").EnumerateArray().Select(v => v.GetProperty("verdict").GetString());
        Assert.Equal(["CONVICTED_AS_CHARGED", "CONVICTED_LESSER"], verdicts);
        foreach (var attack in (string[])["update count_verdicts set verdict = 'ACQUITTED'", "delete from sentences", "update sentence_parts set months = 1"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack))).SqlState);
    }

    [Fact]
    public async Task Only_prosecutors_of_the_case_record_outcomes_and_codes_are_checked()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count) = await ChargedAsync(lead, "Operation Quorum");
        foreach (var wrong in (string[])["PENDING", "GUILTY"]) _ = await (await VerdictAsync(lead, id, count, wrong)).RefusedAsync(HttpStatusCode.BadRequest);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        Assert.Equal("forbidden", await (await VerdictAsync(supervisor, id, count, "ACQUITTED")).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("forbidden", await (await SentenceAsync(supervisor, id, suspect, count, new { kind = "FINE" })).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("invalid", await (await SentenceAsync(lead, id, suspect, count, new { kind = "FLOGGING" })).RefusedAsync(HttpStatusCode.BadRequest));
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/cases/{id}/outcomes", Ct)).RefusedAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Verdict_and_sentence_are_recorded_on_pages()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count) = await ChargedAsync(lead, "Operation Bench");
        var verdict = await lead.HtmlAsync($"/cases/{id}/counts/{count}/verdict");
        var given = await lead.SubmitAsync($"/cases/{id}/counts/{count}/verdict", verdict, "Input.Verdict", ("Input.Verdict", "CONVICTED_AS_CHARGED"), ("Input.Basis", "TRIAL"), ("Input.Court", "District court"), ("Input.DecidedOn", Day));
        Assert.Equal($"/cases/{id}/counts/outcomes", given.Headers.Location?.ToString());
        var form = await lead.HtmlAsync($"/cases/{id}/counts/sentence?suspect={suspect}");
        var wrong = await lead.SubmitAsync($"/cases/{id}/counts/sentence?suspect={suspect}", form, "Input.CountIds", ("Input.CountIds", $"{count}"), ("Input.SuspendedMonths", "6"), ("Input.Court", "District court"), ("Input.DecidedOn", Day));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var passed = await lead.SubmitAsync($"/cases/{id}/counts/sentence?suspect={suspect}", form, "Input.CountIds", ("Input.CountIds", $"{count}"), ("Input.ImprisonmentMonths", "36"),
            ("Input.SuspendedMonths", "12"), ("Input.SetOffMonths", "4"), ("Input.Fine", "5000"), ("Input.Currency", "EUR"), ("Input.Others", "EXPULSION"), ("Input.Court", "District court"), ("Input.DecidedOn", Day));
        Assert.Equal(HttpStatusCode.Redirect, passed.StatusCode);
        var html = await lead.HtmlAsync($"/cases/{id}/counts/outcomes");
        foreach (var words in (string[])["36 months, 12 of them suspended", "20 of 36 months", "5,000.00 EUR", "30 % of what the law allows", "Expulsion"]) Assert.Contains(words, html, StringComparison.Ordinal);
    }

    private async Task<(Guid Case, Guid Suspect, Guid Count)> ChargedAsync(HttpClient lead, string title)
    {
        var id = await TestWorld.OpenCaseAsync(lead, title);
        var suspect = await lead.SuspectAsync(id);
        return (id, suspect, await lead.LaidAsync(id, suspect, await app.OffenceAsync("EX-THB-LABOUR")));
    }

    private static Task<HttpResponseMessage> VerdictAsync(HttpClient client, Guid id, Guid count, string verdict, string on = Day, Guid? convictedOfId = null) =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/counts/{count}/verdicts", new { verdict, basis = "TRIAL", court = "District court", decidedOn = on, convictedOfId }, Ct);

    private static Task<HttpResponseMessage> SentenceAsync(HttpClient client, Guid id, Guid suspect, Guid count, object part, int setOff = 0, string on = Day) =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/sentences", new { suspectId = suspect, countIds = (Guid[])[count], parts = (object[])[part], setOffMonths = setOff, court = "District court", decidedOn = on }, Ct);

    private static Task<IReadOnlyList<JsonElement>> OutcomesAsync(HttpClient client, Guid id) => client.ItemsAsync($"cases/{id}/outcomes");
}
