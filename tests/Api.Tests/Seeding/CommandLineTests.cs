using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Seeding;

public sealed class CommandLineTests(ApiFixture app, TestDatabase database) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_added_at_the_server_signs_in()
    {
        var run = await CliRun.WithInputAsync(app, database, "words that are long", "user", "add", "--user-name", "grete", "--display-name", "Grete", "--email", "grete@unit.test",
            "--unit", "NEW", "--unit-name", "A new unit", "--roles", "prosecutor,supervisor", "--password-stdin");

        Assert.True(run.Status == 0, run.Output + run.Errors);
        using var client = app.Anonymous();
        var token = await (await client.PostAsJsonAsync("/api/v1/auth/token", new { userName = "grete", password = "words that are long" }, Ct)).JsonAsync();
        Assert.NotEmpty(token.GetProperty("accessToken").GetString()!);
        Assert.Equal("NEW", await app.ScalarAsync<string>("select u.code from staff s join units u on u.id = s.unit_id where s.id = $1", run.Json.GetProperty("id").GetGuid()));
        Assert.Equal(Guid.Parse("00000000-0000-0000-0000-000000000001"), await app.ScalarAsync<Guid>(
            "select actor from audit.entries where use_case = 'AddUser' and object_id = $1", run.Json.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_nobody_is_added()
    {
        var run = await CliRun.OfAsync(app, database, "user", "add", "--user-name", "hans", "--display-name", "Hans", "--email", "hans@unit.test", "--unit", "A",
            "--roles", "prosecutor", "--password", "short");

        Assert.Equal(1, run.Status);
        Assert.Equal("staff.weak_password", run.Json.GetProperty("code").GetString());
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from staff where user_name = 'hans'"));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("seed")]
    [InlineData("seed --cases many")]
    [InlineData("seed --fixture")]
    [InlineData("user add --user-name x --password a --password-stdin")]
    public async Task A_call_that_is_not_understood_says_so_on_stderr_alone(string call)
    {
        var run = await CliRun.OfAsync(app, database, call.Split(' '));

        Assert.Equal(2, run.Status);
        Assert.Equal("", run.Output);
        Assert.Contains("seed --fixture FILE", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Made_up_cases_carry_numbers_that_go_on_and_are_seen_by_their_unit_alone()
    {
        var run = await CliRun.OfAsync(app, database, "seed", "--cases", "60", "--seed", "7");

        Assert.True(run.Status == 0, run.Output + run.Errors);
        Assert.Equal(60L, await app.ScalarAsync<long>("select count(*) from cases c join units u on u.id = c.unit_id where u.code like 'V__'"));
        Assert.Equal(0L, await app.ScalarAsync<long>("""
            select count(*) from (select unit_id, extract(year from opened_on) as year, count(*) as n, max(right(reference, 4)::int) as last from cases
                where reference like 'V%' group by 1, 2) g left join number_series s on s.series = 'case:' || unit_id || ':' || year where g.n <> g.last or s.last is distinct from g.n
            """));
        Assert.True(await app.ScalarAsync<long>("select count(*) from deadlines where status = 'Running'") > 0);
        // For each case five entries and two exhibits, for each five six deadlines.
        foreach (var (table, rows) in ((string, long)[])[("cases", 60), ("chronology", 300), ("exhibits", 120), ("deadlines", 72), ("units", 20)])
            Assert.Equal(rows, run.Json.GetProperty("rows").GetProperty(table).GetInt64());
        var supervisor = new Domain.Common.UserId(await app.ScalarAsync<Guid>("select id from staff where user_name = 'v02-supervisor'"));
        using var client = await app.AsAsync(supervisor);
        var page = await (await client.GetAsync("/api/v1/cases?limit=200", Ct)).JsonAsync();
        Assert.Equal(await app.ScalarAsync<long>("select count(*) from cases c join units u on u.id = c.unit_id where u.code = 'V02' and not restricted"), page.GetProperty("items").GetArrayLength());

        var again = await CliRun.OfAsync(app, database, "seed", "--cases", "60", "--seed", "7");
        Assert.Equal("seed.already_there", again.Json.GetProperty("code").GetString());
    }
}
