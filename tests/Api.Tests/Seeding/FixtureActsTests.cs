using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Seeding;

/// <summary>Use cases that a fixture sends when its cases are there.</summary>
public sealed class FixtureActsTests(ApiFixture app, TestDatabase database) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Acts_are_sent_as_the_people_of_the_file_with_the_ids_and_days_it_names_and_only_once()
    {
        using var folder = new FixtureFolder("FY", With("FY", """
            { "by": "FY-ivan", "send": "ReportThreat", "with": { "victimId": "@v1", "kind": "THREAT", "occurredOn": "-3d", "account": "A call" } },
            """, """
            { "key": "h1", "by": "FY-anna", "send": "FixHearing", "with": { "caseId": "@c1", "kind": "TRIAL", "court": "Court", "room": "", "startsAt": "+30dT09:00", "withVictims": true } },
            { "by": "FY-anna", "send": "ConsiderSpecialMeasure", "with": { "victimId": "@v1", "hearingId": "@h1", "measure": "NO_VISUAL_CONTACT", "on": "-1d", "wishes": "" } }
            """));
        var run = await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File);
        Assert.True(run.Status == 0, run.Output + run.Errors);
        var again = await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File);
        Assert.True(again.Status == 0, again.Output + again.Errors);

        var victim = run.Json.GetProperty("v1").GetGuid();
        Assert.Equal("FY-ivan 3", await app.ScalarAsync<string>(
            "select string_agg(s.user_name || ' ' || (t.recorded_at::date - t.occurred_on), ',') from threat_incidents t join staff s on s.id = t.recorded_by where t.victim_id = $1", victim));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from special_measures where victim_id = $1 and hearing_id = $2", victim, run.Json.GetProperty("h1").GetGuid()));
        Assert.Equal("FY-ivan", await app.ScalarAsync<string>("select s.user_name from audit.entries e join staff s on s.id = e.actor where e.use_case = 'ReportThreat' and e.object_id = $1", victim));
    }

    [Theory]
    [InlineData("FP", """{ "by": "FP-otto", "send": "ReportThreat", "with": { "victimId": "@v1", "kind": "THREAT", "occurredOn": "-3d", "account": "x" } }""", "cases[0].acts[0]")]
    [InlineData("FQ", """{ "by": "nobody", "send": "ReportThreat", "with": {} }""", "cases[0].acts[0].by")]
    [InlineData("FR", """{ "by": "FR-ivan", "send": "NoSuchAct", "with": {} }""", "cases[0].acts[0].send")]
    [InlineData("FS", """{ "by": "FS-ivan", "send": "ReportThreat", "with": { "victimId": "@v1" } }""", "cases[0].acts[0].with")]
    [InlineData("FT", """{ "by": "FT-ivan", "send": "ReportThreat", "with": { "victimId": "@v9" } }""", "nothing has the key 'v9'")]
    public async Task An_act_that_cannot_be_sent_is_told_with_its_place(string unit, string act, string told)
    {
        using var folder = new FixtureFolder(unit, With(unit, act));
        var run = await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File);

        Assert.Equal(1, run.Status);
        Assert.Contains(told, run.Output + run.Errors, StringComparison.Ordinal);
    }

    private static string With(string unit, params string[] acts) => FixtureFolder.Json(unit).Replace("\"counts\"", $"\"acts\": [{string.Concat(acts)}], \"counts\"", StringComparison.Ordinal);
}
