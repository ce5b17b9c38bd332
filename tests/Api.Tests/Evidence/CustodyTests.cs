using CaseTracker.Api.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class CustodyTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private const string NoPrivilege = "42501";

    [Theory]
    [InlineData("update custody_events set remarks = 'nothing to see' where exhibit_id = $1")]
    [InlineData("delete from custody_events where exhibit_id = $1")]
    public async Task The_application_itself_can_neither_change_nor_remove_an_entry(string sql)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(10));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => AsApplicationAsync(sql, id));

        Assert.Equal((NoPrivilege, "permission denied for table custody_events"), (refused.SqlState, refused.MessageText));
        Assert.True((await lead.GetEvidenceAsync(id)).GetProperty("custody").GetProperty("chainIntact").GetBoolean());
    }

    [Theory]
    [InlineData("update custody_events set remarks = 'nothing to see' where exhibit_id = $1")]
    [InlineData("delete from custody_events where exhibit_id = $1")]
    [InlineData("truncate custody_events")]
    public async Task Not_even_the_owner_of_the_table_can(string sql)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(10));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => sql.Contains("$1") ? app.ExecuteAsync(sql, id) : app.ExecuteAsync(sql));

        Assert.Equal("table custody_events is append-only", refused.MessageText);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from custody_events where exhibit_id = $1", id));
    }

    [Theory]
    [InlineData("update custody_events set purpose = 'Collected later' where exhibit_id = $1")]
    [InlineData("update custody_events set occurred_at = occurred_at - interval '1 day' where exhibit_id = $1")]
    [InlineData("delete from custody_events where exhibit_id = $1")]
    public async Task Whoever_takes_the_triggers_away_and_rewrites_the_ledger_is_found_out(string sql)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(10));
        Assert.True(await IntactAsync(lead, id));

        await app.ExecuteAsync("alter table custody_events disable trigger append_only");
        try
        {
            Assert.Equal(1, await app.ExecuteAsync(sql, id));
        }
        finally
        {
            await app.ExecuteAsync("alter table custody_events enable trigger append_only");
        }

        Assert.False(await IntactAsync(lead, id));
    }

    private static async Task<bool> IntactAsync(HttpClient client, Guid id) =>
        (await (await client.GetAsync($"/api/v1/evidence/{id}/custody", Ct)).JsonAsync()).GetProperty("chainIntact").GetBoolean();

    /// <summary>On a connection of the role that serves requests, acting as the lead of the case.</summary>
    private async Task AsApplicationAsync(string sql, Guid id)
    {
        await using var connection = await app.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(Ct);
        await using var acting = new NpgsqlCommand("select set_config('app.uid', $1, false)", connection);
        acting.Parameters.Add(new() { Value = app.World.Lead.Value.ToString() });
        await acting.ExecuteNonQueryAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = id });
        await command.ExecuteNonQueryAsync(Ct);
    }
}
