using System.Net;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Disclosure;

/// <summary>Who took a set into their hands, and what was asked back.</summary>
public sealed class ReceiptTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Receipts_and_recalls_are_kept_and_shown_on_set_and_item()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (_, line) = await lead.ToDiscloseAsync(app.World.Case, Bytes(400));
        var set = await app.ReleasedAsync(lead, supervisor, line, recipient: "Fifth counsel");
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(-3));
        var receipt = new { receivedBy = "Clerk of counsel", on = today.AddDays(1), channel = "COURIER", undertakingSigned = true };
        Assert.Equal("release.not_made", await (await lead.OnSetAsync(set, "receipts", receipt)).RefusedAsync(HttpStatusCode.Conflict));
        await app.MakeAsync(set, app.World.Supervisor);
        Assert.Equal("release.in_the_future", await (await lead.OnSetAsync(set, "receipts", receipt with { on = today.AddDays(3) })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("release.before_release", await (await lead.OnSetAsync(set, "receipts", receipt with { on = today.AddDays(-3) })).RefusedAsync(HttpStatusCode.BadRequest));
        var day = await app.ScalarAsync<DateOnly>("select (released_at at time zone 'Europe/Berlin')::date from release_sets where id = $1", set);
        Assert.Equal(HttpStatusCode.Created, (await lead.OnSetAsync(set, "receipts", receipt with { on = day })).StatusCode);

        var recall = (await (await lead.OnSetAsync(set, "recalls", new { itemId = line, reason = "Wrong version", on = day })).JsonAsync()).GetProperty("id").GetGuid();
        Assert.True((await lead.GetAsJsonAsync($"/api/v1/disclosure-items/{line}")).GetProperty("releases")[0].GetProperty("recalled").GetBoolean());
        Assert.Equal(HttpStatusCode.NoContent, (await lead.OnSetAsync(set, $"recalls/{recall}/steps", new { step = "RETURNED", on = day })).StatusCode);
        Assert.Equal("release.recall_ended", await (await lead.OnSetAsync(set, $"recalls/{recall}/steps", new { step = "ANSWERED", on = day })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("release.recall_unknown", await (await lead.OnSetAsync(set, $"recalls/{Guid.CreateVersion7()}/steps", new { step = "ANSWERED", on = day })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("release.not_in_it", await (await lead.OnSetAsync(set, "recalls", new { itemId = Guid.CreateVersion7(), reason = "x", on = day })).RefusedAsync(HttpStatusCode.Conflict));
        var view = await lead.GetAsJsonAsync($"/api/v1/release-sets/{set}");
        Assert.True(view.GetProperty("recalls")[0].GetProperty("ended").GetBoolean());
        Assert.True(view.GetProperty("receipts")[0].GetProperty("undertakingSigned").GetBoolean());
        foreach (var table in (string[])["release_receipts", "release_recalls", "recall_steps", "release_lines"])
            Assert.Contains("append-only", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync($"update {table} set case_id = case_id"))).MessageText, StringComparison.Ordinal);
        await HidesAsync();
    }

    /// <summary>Every table of disclosure has rows now: each shows them to the team and to nobody else.</summary>
    private async Task HidesAsync()
    {
        foreach (var table in (string[])["disclosure_items", "disclosure_entries", "release_sets", "release_set_items", "release_lines", "release_receipts", "release_recalls", "recall_steps"])
        {
            Assert.True(await SeenAsync(table, app.World.Investigator) > 0, $"{table} has no row to hide");
            foreach (var (why, stranger) in app.World.Outsiders) Assert.True(await SeenAsync(table, stranger) == 0, $"{why} sees {table}");
            Assert.Equal(0L, await SeenAsync(table, null));
        }
    }

    private async Task<long> SeenAsync(string table, UserId? user)
    {
        await using var connection = app.Services.GetRequiredService<NpgsqlDataSource>().CreateConnection();
        await connection.OpenAsync(Ct);
        await using var begin = new NpgsqlCommand("select set_config('app.uid', $1, false)", connection) { Parameters = { new() { Value = user?.Value.ToString() ?? "" } } };
        _ = await begin.ExecuteScalarAsync(Ct);
        await using var count = new NpgsqlCommand($"select count(*) from {table}", connection);
        return (long)(await count.ExecuteScalarAsync(Ct))!;
    }
}
