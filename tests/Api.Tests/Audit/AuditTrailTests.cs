using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using Npgsql;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Audit;

public sealed class AuditTrailTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_is_recorded_with_who_what_and_by_which_right()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        (await investigator.GetAsync($"/api/v1/cases/{app.World.Case}", Ct)).EnsureSuccessStatusCode();

        Assert.Equal("case.read/Member", await app.ScalarAsync<string>(
            "select rule from audit.entries where use_case = 'GetCase' and actor = $1 and case_id = $2 and allowed order by at desc limit 1", app.World.Investigator.Value, app.World.Case));
    }

    [Fact]
    public async Task An_attempt_at_a_foreign_case_is_recorded_as_refused()
    {
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        _ = await (await stranger.GetAsync($"/api/v1/cases/{app.World.Case}", Ct)).RefusedAsync(HttpStatusCode.NotFound);

        Assert.True(await app.ScalarAsync<long>(
            "select count(*) from audit.entries where use_case = 'GetCase' and actor = $1 and object_id = $2 and not allowed", app.World.StrangerProsecutor.Value, app.World.Case) > 0);
    }

    [Fact]
    public async Task Nobody_edits_removes_or_empties_it_not_even_the_owner()
    {
        await using var runtime = app.Services.GetRequiredService<NpgsqlDataSource>().CreateConnection();
        await runtime.OpenAsync(Ct);
        foreach (var sql in (string[])["update audit.entries set allowed = true", "delete from audit.entries", "truncate audit.entries", "update custody_events set purpose = ''", "delete from custody_events", "alter table cases disable row level security"])
        {
            await using var asRuntime = new NpgsqlCommand(sql, runtime);
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => asRuntime.ExecuteNonQueryAsync(Ct))).SqlState);
        }
        foreach (var sql in (string[])["update audit.entries set allowed = true", "delete from audit.entries", "truncate audit.entries cascade"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(sql))).SqlState);
    }

    [Fact]
    public async Task An_auditor_reads_the_trail_and_is_recorded_reading_it()
    {
        using var auditor = await app.AsAsync(app.World.Auditor);
        var page = await (await auditor.GetAsync($"/api/v1/audit?case={app.World.Case}", Ct)).JsonAsync();

        Assert.Contains(page.GetProperty("items").EnumerateArray(), e => e.GetProperty("useCase").GetString() == "OpenCase");
        Assert.True(await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ListAudit' and actor = $1", app.World.Auditor.Value) > 0);
    }
}

/// <summary>In a class of its own: the trail is made unwritable here.</summary>
public sealed class UnwritableTrailTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task When_the_trail_cannot_be_written_nothing_is_shown_and_nothing_happens()
    {
        var ct = TestContext.Current.CancellationToken;
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await app.ScalarAsync<long>("select count(*) from cases");
        await app.ExecuteAsync("create function public.break_audit() returns trigger language plpgsql as $$ begin raise exception 'disk full' using errcode = '53100'; end $$");
        await app.ExecuteAsync("create trigger broken before insert on audit.entries for each row execute function public.break_audit()");

        var read = await lead.GetAsync($"/api/v1/cases/{app.World.Case}", ct);
        var write = await lead.PostAsJsonAsync("/api/v1/cases", TestWorld.CaseBody("Unrecorded"), ct);

        Assert.Equal("not_recorded", await read.RefusedAsync(HttpStatusCode.ServiceUnavailable));
        Assert.DoesNotContain("Harbour", await read.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
        Assert.Equal("not_recorded", await write.RefusedAsync(HttpStatusCode.ServiceUnavailable));
        Assert.Equal(before, await app.ScalarAsync<long>("select count(*) from cases"));
    }
}
