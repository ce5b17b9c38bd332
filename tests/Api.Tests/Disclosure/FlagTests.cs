using System.Net;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using Npgsql;

namespace CaseTracker.Api.Tests.Disclosure;

/// <summary>May assist the defence: set by anyone who reads the schedule, hidden by nobody, cleared by two.</summary>
public sealed class FlagTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task An_investigator_sets_it_the_lead_is_told_and_two_people_clear_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var line = await lead.LineAsync(await lead.RegisterAsync(app.World.Case));
        (await lead.DecideAsync(line, "NOT_RELEVANT")).EnsureSuccessStatusCode();

        (await investigator.ActAsync(line, "assist", new { reason = "Alibi" })).EnsureSuccessStatusCode();

        Assert.Equal("NOT_REVIEWED", await app.StatusAsync(line));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link like '%' || $2", app.World.Lead.Value, $"/disclosure/items/{line}"));
        Assert.Equal("disclosure.no_clearing_asked", await (await lead.ActAsync(line, "assist/clearing/answer", new { clear = true, reason = "x" })).RefusedAsync(HttpStatusCode.Conflict));
        (await lead.ActAsync(line, "assist/clearing", new { reason = "Disproved" })).EnsureSuccessStatusCode();
        Assert.Equal("disclosure.clearing_already_asked", await (await investigator.ActAsync(line, "assist/clearing", new { reason = "Disproved" })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("disclosure.second_person", await (await lead.ActAsync(line, "assist/clearing/answer", new { clear = true, reason = "x" })).RefusedAsync(HttpStatusCode.Forbidden));
        (await supervisor.ActAsync(line, "assist/clearing/answer", new { clear = true, reason = "Seen" })).EnsureSuccessStatusCode();

        Assert.Equal(["Decided", "Flagged", "ClearingAsked", "Cleared"], await app.HistoryAsync(line));
        Assert.Equal(1, (await lead.ScheduleAsync(app.World.Case, "?flag=cleared")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_flagged_line_is_withheld_by_a_court_and_a_supervisor_together()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var line = await lead.LineAsync(await lead.RegisterAsync(app.World.Case));
        (await lead.ActAsync(line, "assist", new { reason = "Alibi" })).EnsureSuccessStatusCode();

        Assert.Equal("disclosure.needs_court_order", await (await lead.DecideAsync(line, "WITHHELD_PRIVILEGE")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(1, (await (await lead.DecideAsync(line, "WITHHELD_PRIVILEGE", "Order 3/26")).JsonAsync()).GetProperty("proposed").GetInt32());
        Assert.Equal("NOT_REVIEWED", await app.StatusAsync(line));
        Assert.Equal("forbidden", await (await lead.ActAsync(line, "agreement", new { agree = true, reason = "x" })).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.True((await supervisor.GetAsJsonAsync($"/api/v1/disclosure-items/{line}")).GetProperty("mayAnswerProposal").GetBoolean());
        (await supervisor.ActAsync(line, "agreement", new { agree = false, reason = "Redact it" })).EnsureSuccessStatusCode();
        Assert.Equal("disclosure.nothing_proposed", await (await supervisor.ActAsync(line, "agreement", new { agree = true, reason = "x" })).RefusedAsync(HttpStatusCode.Conflict));
        (await lead.DecideAsync(line, "WITHHELD_PRIVILEGE", "Order 4/26")).EnsureSuccessStatusCode();
        (await supervisor.ActAsync(line, "agreement", new { agree = true, reason = "Read the order" })).EnsureSuccessStatusCode();

        Assert.Equal("WITHHELD_PRIVILEGE", await app.StatusAsync(line));
        Assert.Equal(["Flagged", "Proposed", "Declined", "Proposed", "Agreed"], await app.HistoryAsync(line));
    }

    [Fact]
    public async Task Not_even_the_owner_of_the_database_takes_a_flag_away_without_two_people()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var line = await lead.LineAsync(await lead.RegisterAsync(app.World.Case));
        (await lead.ActAsync(line, "assist", new { reason = "Alibi" })).EnsureSuccessStatusCode();

        Assert.Contains("two people", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update disclosure_items set may_assist = false where id = $1", line))).MessageText, StringComparison.Ordinal);
        const string Alone = """
            with asked as (insert into disclosure_entries (id, case_id, item_id, number, act, status, reason, court_order, by, at)
                select gen_random_uuid(), case_id, id, 2, 'ClearingAsked', status, 'x', '', $2, now() from disclosure_items where id = $1),
            cleared as (insert into disclosure_entries (id, case_id, item_id, number, act, status, reason, court_order, by, at)
                select gen_random_uuid(), case_id, id, 3, 'Cleared', status, 'x', '', $2, now() from disclosure_items where id = $1)
            update disclosure_items set may_assist = false where id = $1
            """;
        Assert.Contains("two people", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(Alone, line, app.World.Lead.Value))).MessageText, StringComparison.Ordinal);
        Assert.True(await app.ScalarAsync<bool>("select may_assist from disclosure_items where id = $1", line));
    }
}
