using System.Net;
using System.Net.Http.Json;
using System.Text;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Calendars;
using Ical.Net;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class CalendarFeedTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_parser_we_did_not_write_reads_deadlines_and_hearings_with_no_word_of_a_person()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Ägypten; a, b");
        var reference = await app.ScalarAsync<string>("select reference from cases where id = $1", caseId);
        var day = await lead.StartedByHandAsync(caseId, 12);
        var hearing = (await (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/hearings", new { kind = "TRIAL", court = "Court of Nobody", startsAt = "2030-05-05T09:00:00Z" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        var address = await AddressAsync(lead);

        var text = await ReadAsync(address);
        var calendar = Calendar.Load(text)!;

        Assert.Equal("2.0", calendar.Version);
        var (due, heard) = (calendar.Events.Single(e => e.Uid == $"{day}@casetracker"), calendar.Events.Single(e => e.Uid == $"{hearing}@casetracker"));
        Assert.StartsWith($"{reference}: ", due.Summary, StringComparison.Ordinal);
        Assert.False(due.DtStart!.HasTime);
        Assert.Equal(await app.ScalarAsync<DateOnly>("select due_on from deadlines where id = $1", day), DateOnly.FromDateTime(due.DtStart.Value)); // the safe date: before a weekend, not in it
        Assert.Single(due.Alarms);
        Assert.Equal(new DateTime(2030, 5, 5, 9, 0, 0), heard.DtStart!.AsUtc);
        Assert.Equal((0, 0), (due.Sequence, heard.Sequence));
        Assert.All(calendar.Events, e => Assert.NotNull(e.DtStamp));
        foreach (var word in (string[])["Operation", "Answer the letter", "Court of Nobody", "Harbour"]) Assert.DoesNotContain(word, text, StringComparison.Ordinal);

        (await lead.PostAsJsonAsync($"/api/v1/hearings/{hearing}/cancel", new { reason = "Settled" }, Ct)).EnsureSuccessStatusCode();
        (await lead.ActAsync(day, "cancel", new { reason = "No longer needed" })).EnsureSuccessStatusCode();
        calendar = Calendar.Load(await ReadAsync(address))!;
        Assert.All(calendar.Events.Where(e => e.Uid == $"{day}@casetracker" || e.Uid == $"{hearing}@casetracker"), e => Assert.Equal(("CANCELLED", 1), (e.Status, e.Sequence)));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ReadCalendar' and actor = $1 and allowed", app.World.Lead.Value));
    }

    [Fact]
    public async Task Rights_are_those_of_the_moment_of_each_reading()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Moment");
        (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/members", new { userId = app.World.Colleague.Value }, Ct)).EnsureSuccessStatusCode();
        var deadline = await lead.StartedByHandAsync(caseId, 12);
        using var colleague = await app.AsAsync(app.World.Colleague);
        var address = await AddressAsync(colleague);
        Assert.Contains(deadline.ToString(), await ReadAsync(address), StringComparison.Ordinal);
        Assert.DoesNotContain(app.World.Case.ToString(), await ReadAsync(address), StringComparison.Ordinal);

        (await lead.DeleteAsync($"/api/v1/cases/{caseId}/members/{app.World.Colleague.Value}", Ct)).EnsureSuccessStatusCode();
        Assert.DoesNotContain(deadline.ToString(), await ReadAsync(address), StringComparison.Ordinal);

        _ = await app.ExecuteAsync("update staff set disabled_at = now() where id = $1", app.World.Colleague.Value);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        _ = await app.ExecuteAsync("update staff set disabled_at = null where id = $1", app.World.Colleague.Value);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));
    }

    [Fact]
    public async Task A_renewed_or_revoked_address_answers_like_one_that_never_was_and_the_secret_lies_nowhere()
    {
        using var user = await app.AsAsync(app.World.Supervisor);
        var first = await AddressAsync(user);
        var second = await AddressAsync(user);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));
        var secret = second["/calendar/".Length..^".ics".Length];
        Assert.Equal(43, secret.Length);
        Assert.Equal(FeedSecret.Hash(secret), await app.ScalarAsync<byte[]>("select secret_hash from calendar_feeds where user_id = $1", app.World.Supervisor.Value));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from idempotency_keys where answer like '%' || $1 || '%'", secret));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NoContent, (await user.PostAsync("/api/v1/calendar/address/revoke", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/calendar/never-made.ics"));
    }

    [Fact]
    public void Long_and_odd_texts_are_folded_and_escaped_so_that_they_come_back_whole()
    {
        var summary = "A-1: backslash \\ semicolon; comma, " + string.Concat(Enumerable.Repeat("Übermaß 漢字 🙂 ", 12)) + "\nsecond line";
        var text = CalendarText.Write([new(Guid.CreateVersion7(), 3, summary, "/x", "Deadline", new(2026, 4, 7), null, TimeSpan.Zero, EntryState.Tentative, true)], DateTimeOffset.UnixEpoch);

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var entry = Assert.Single(Calendar.Load(text)!.Events);
        Assert.Equal((summary, 3, "TENTATIVE"), (entry.Summary, entry.Sequence, entry.Status));
    }

    private static async Task<string> AddressAsync(HttpClient user) => (await (await user.PostAsync("/api/v1/calendar/address", null, Ct)).JsonAsync()).GetProperty("path").GetString()!;

    private async Task<string> ReadAsync(string address)
    {
        using var program = app.Anonymous();
        using var answer = await program.GetAsync(address, Ct);
        answer.EnsureSuccessStatusCode();
        Assert.Equal(("text/calendar", true), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.NoStore));
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var program = app.Anonymous();
        return (await program.GetAsync(address, Ct)).StatusCode;
    }
}
