using System.Net;
using System.Net.Http.Json;
using System.Text;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Disclosure;

/// <summary>The schedule: every exhibit has one line, decided by prosecutors, seen by all who see evidence.</summary>
public sealed class ScheduleTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Every_exhibit_has_one_line_however_it_came_in_and_nothing_takes_it_away()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Schedule");
        var (phone, file) = (await lead.RegisterAsync(caseId, "Telephone", "physical", "PHYSICAL_OBJECT"), await lead.RegisterAsync(caseId));

        var schedule = await lead.ScheduleAsync(caseId);

        Assert.Equal(["EX-001", "EX-002"], schedule.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("reference").GetString()));
        Assert.Equal((2, 2), (schedule.GetProperty("counts").GetProperty("lines").GetInt32(), schedule.GetProperty("counts").GetProperty("unreviewed").GetInt32()));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from disclosure_items where exhibit_id = $1", phone));
        _ = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("delete from disclosure_items where exhibit_id = $1", file));
    }

    [Fact]
    public async Task Decisions_are_kept_one_by_one_and_the_exhibit_says_the_same()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var file = await lead.FileAsync(app.World.Case, Bytes(100));
        var line = await lead.LineAsync(file);

        Assert.Equal(HttpStatusCode.OK, (await lead.DecideAsync(line, "DEFERRED", reason: "Waits for the expert")).StatusCode);
        Assert.Equal("disclosure.needs_court_order", await (await lead.DecideAsync(line, "WITHHELD_PII")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.OK, (await lead.DecideAsync(line, "WITHHELD_PII", "Order 3/26")).StatusCode);

        Assert.Equal(["Decided", "Decided"], await app.HistoryAsync(line));
        var view = await lead.GetAsJsonAsync($"/api/v1/disclosure-items/{line}");
        Assert.Equal(("WITHHELD_PII", "Order 3/26", "Lead"), (view.GetProperty("line").GetProperty("status").GetString(), view.GetProperty("line").GetProperty("courtOrder").GetString(), view.GetProperty("line").GetProperty("decidedBy").GetString()));
        Assert.Equal(2, view.GetProperty("history").GetArrayLength());
        Assert.Equal(("WITHHELD_PII", "Order 3/26"), (await app.ScalarAsync<string>("select disclosure_status from exhibits where id = $1", file), await app.ScalarAsync<string>("select disclosure_reason from exhibits where id = $1", file)));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from audit.entries where object_id = $1 and use_case = 'DecideDisclosureItem' and allowed", line));
        foreach (var change in (string[])["update disclosure_entries set reason = 'x' where item_id = $1", "delete from disclosure_entries where item_id = $1"])
            Assert.Contains("append-only", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync(change, line))).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_beside_its_field()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var line = await lead.LineAsync(await lead.RegisterAsync(app.World.Case));
        Assert.Equal("invalid", await (await lead.DecideAsync(line, "MAYBE")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.DecideAsync(line, "DEFERRED", reason: " ")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("disclosure.no_decision", await (await lead.DecideAsync(line, "NOT_REVIEWED")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("disclosure.by_release_only", await (await lead.DecideAsync(line, "DISCLOSED")).RefusedAsync(HttpStatusCode.BadRequest));
        foreach (var query in (string[])["?status=MAYBE", "?flag=x", "?waiting=x", "?limit=0", "?after=zzz"])
            Assert.Equal(HttpStatusCode.BadRequest, (await lead.GetAsync($"/api/v1/cases/{app.World.Case}/disclosure{query}", Ct)).StatusCode);
    }

    [Fact]
    public async Task An_investigator_sees_and_flags_but_does_not_decide_and_a_coordinator_sees_nothing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var line = await lead.LineAsync(await lead.RegisterAsync(app.World.Case));

        Assert.Equal(HttpStatusCode.OK, (await investigator.GetAsync($"/api/v1/disclosure-items/{line}", Ct)).StatusCode);
        foreach (var client in (HttpClient[])[investigator, supervisor])
            Assert.Equal("forbidden", await (await client.DecideAsync(line, "NOT_RELEVANT")).RefusedAsync(HttpStatusCode.Forbidden));
        foreach (var (what, body) in ((string, object)[])[("agreement", new { agree = true, reason = "x" }), ("assist/clearing/answer", new { clear = true, reason = "x" })])
            Assert.Equal("forbidden", await (await investigator.ActAsync(line, what, body)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("forbidden", await (await coordinator.GetAsync($"/api/v1/cases/{app.World.Case}/disclosure", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.NoContent, (await investigator.ActAsync(line, "assist", new { reason = "Alibi" })).StatusCode);
        foreach (var (why, outsider) in app.World.Outsiders)
        {
            using var stranger = await app.AsAsync(outsider);
            Assert.True((await stranger.GetAsync($"/api/v1/disclosure-items/{line}", Ct)).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, why);
        }
    }

    [Fact]
    public async Task Many_lines_are_decided_at_once_or_none()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Many");
        var lines = new List<Guid>();
        for (var n = 0; n < 3; n++) lines.Add(await lead.LineAsync(await lead.RegisterAsync(caseId)));
        (await lead.ActAsync(lines[2], "assist", new { reason = "Alibi" })).EnsureSuccessStatusCode();
        var path = $"/api/v1/cases/{caseId}/disclosure/decisions";

        Assert.Equal("disclosure.flagged_is_relevant", await (await lead.PostAsJsonAsync(path, new { items = lines, status = "NOT_RELEVANT", reason = "Old" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("NOT_REVIEWED", await app.StatusAsync(lines[0]));
        var done = await (await lead.PostAsJsonAsync(path, new { items = lines, status = "WITHHELD_PII", reason = "Old", courtOrder = "Order 1" }, Ct)).JsonAsync();

        Assert.Equal((3, 1), (done.GetProperty("decided").GetInt32(), done.GetProperty("proposed").GetInt32()));
        Assert.Equal(["WITHHELD_PII", "WITHHELD_PII", "NOT_REVIEWED"], [await app.StatusAsync(lines[0]), await app.StatusAsync(lines[1]), await app.StatusAsync(lines[2])]);
        Assert.Equal("disclosure.item_unknown", await (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/disclosure/decisions", new { items = lines, status = "DEFERRED", reason = "Old" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        var page = await lead.ScheduleAsync(caseId, "?limit=2");
        Assert.Equal(2, page.GetProperty("items").GetArrayLength());
        var rest = await lead.ScheduleAsync(caseId, $"?limit=2&after={page.GetProperty("next").GetString()}");
        Assert.Equal("EX-003", Assert.Single(rest.GetProperty("items").EnumerateArray().ToList()).GetProperty("reference").GetString());
        Assert.Equal(1, (await lead.ScheduleAsync(caseId, "?waiting=agreement&flag=open")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_goes_round_the_schedule_by_the_exhibit_or_its_ledger()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        var registered = await investigator.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", new { kind = "file", type = "FINANCIAL_RECORD", title = "X", disclosure = new { status = "NOT_RELEVANT" } }, Ct);
        Assert.Equal("disclosure.on_the_schedule", await registered.RefusedAsync(HttpStatusCode.Conflict));
        var phone = await investigator.PhoneAsync(app.World.Case);
        var byHand = await investigator.RecordAsync(phone, new { type = "DISCLOSED", purpose = "Defence", authority = "Order 9", to = new { name = "Counsel" } });
        Assert.Equal("disclosure.on_the_schedule", await byHand.RefusedAsync(HttpStatusCode.Conflict));
        Assert.DoesNotContain("DISCLOSED", await app.LedgerAsync(phone));
    }

    [Fact]
    public async Task The_schedule_as_CSV_runs_no_formula_and_is_recorded_as_disclosed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Csv");
        var line = await lead.LineAsync(await lead.RegisterAsync(caseId, "=HYPERLINK(\"http://elsewhere.test\")"));
        foreach (var (status, reason) in ((string, string)[])[("DEFERRED", "+41 \"quoted\""), ("NOT_RELEVANT", "@home, and, more")]) (await lead.DecideAsync(line, status, reason: reason)).EnsureSuccessStatusCode();

        var response = await lead.GetAsync($"/api/v1/cases/{caseId}/disclosure.csv", Ct);
        var csv = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(Ct));

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"'=HYPERLINK(\"\"http://elsewhere.test\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"'@home, and, more\"", csv, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where case_id = $1 and use_case = 'ExportDisclosure' and act = 4", caseId));
    }
}
