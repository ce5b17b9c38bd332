using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Seeding;

public sealed class VerifyAuditTests(ApiFixture app, TestDatabase database) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_trail_nobody_touched_is_whole()
    {
        var run = await CliRun.OfAsync(app, database, "verify", "audit");

        Assert.True(run.Status == 0, run.Output + run.Errors);
        Assert.True(run.Json.GetProperty("ok").GetBoolean());
        Assert.Equal(await app.ScalarAsync<long>("select count(*) from audit.entries"), run.Json.GetProperty("entries").GetInt64());
    }

    /// <summary>The first is altered under its hash; the second has its hash right, but no key to sign it with.</summary>
    [Theory]
    [InlineData("OpenCase", "leafHash", "actor = '01980000-0000-7000-8000-000000000000'")]
    [InlineData("AddMember", "mac", "mac = sha256(mac)")]
    public async Task An_entry_altered_by_a_superuser_is_named(string useCase, string what, string change)
    {
        var entry = await app.ScalarAsync<Guid>("select id from audit.entries where use_case = $1 limit 1", useCase);
        var actor = await app.ScalarAsync<Guid>("select actor from audit.entries where id = $1", entry);
        var mac = await app.ScalarAsync<byte[]>("select mac from audit.entries where id = $1", entry);
        await AlterAsync($"update audit.entries set {change} where id = $1", entry);

        var run = await CliRun.OfAsync(app, database, "verify", "audit");

        await AlterAsync("update audit.entries set actor = $2, mac = $3 where id = $1", entry, actor, mac);
        Assert.Equal(1, run.Status);
        Assert.False(run.Json.GetProperty("ok").GetBoolean());
        Assert.Equal(entry, run.Json.GetProperty("firstBad").GetProperty("id").GetGuid());
        Assert.Equal(what, run.Json.GetProperty("firstBad").GetProperty("what").GetString());
    }

    private async Task AlterAsync(string sql, params object[] values)
    {
        _ = await app.ExecuteAsync("alter table audit.entries disable trigger user");
        Assert.Equal(1, await app.ExecuteAsync(sql, values));
        _ = await app.ExecuteAsync("alter table audit.entries enable trigger user");
    }
}
