using System.Net;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracker.Api.Tests.Access;

/// <summary>A host whose own lock is open: only row-level security is left.</summary>
public sealed class OpenApplicationLock(TestDatabase database) : ApiFixture(database)
{
    protected override void Settings(IWebHostBuilder builder)
    {
        base.Settings(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(new CaseLock { Open = true }));
    }
}

/// <summary>A host on a database whose row-level security is switched off: only the application is left.</summary>
public sealed class OpenDatabaseLock(TestDatabase database) : ApiFixture(database)
{
    internal async Task SwitchOffAsync()
    {
        await using var source = NpgsqlDataSource.Create(OwnerConnection);
        var tables = new List<string>();
        await using (var command = source.CreateCommand("select c.oid::regclass::text from pg_class c where c.relrowsecurity"))
        await using (var rows = await command.ExecuteReaderAsync())
            while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        Assert.True(tables.Count > 10, "row-level security covers the case tables");
        foreach (var table in tables) await ExecuteAsync($"alter table {table} disable row level security");
    }
}

public sealed class RowLevelSecurityAloneTests(OpenApplicationLock app) : IClassFixture<OpenApplicationLock>
{
    [Fact]
    public Task A_stranger_sees_nothing_by_the_database_alone() => Strangers.SeeNothingAsync(app);

    [Fact]
    public async Task Without_a_caller_the_runtime_role_sees_no_row()
    {
        await using var source = app.Services.GetRequiredService<NpgsqlDataSource>().CreateConnection();
        await source.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var table in (string[])["cases", "case_members", "suspects", "victims", "exhibits", "custody_events", "hand_overs", "integrity_incidents", "exhibit_proofs", "admissibility_changes", "hand_over_reminders", "time_stamps", "time_stamped_items", "deadlines", "chronology", "audit.entries", "notifications"])
        {
            await using var count = new NpgsqlCommand($"select count(*) from {table}", source);
            Assert.Equal(0L, await count.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }
    }
}

public sealed class ApplicationAloneTests(OpenDatabaseLock app) : IClassFixture<OpenDatabaseLock>
{
    [Fact]
    public async Task A_stranger_sees_nothing_by_the_application_alone()
    {
        await app.SwitchOffAsync();
        await Strangers.SeeNothingAsync(app);
    }
}

internal static class Strangers
{
    internal static async Task SeeNothingAsync(ApiFixture app)
    {
        var ct = TestContext.Current.CancellationToken;
        foreach (var user in (UserId[])[app.World.Colleague, app.World.StrangerProsecutor, app.World.StrangerSupervisor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/cases/{app.World.Case}", ct)).StatusCode);
            foreach (var part in (string[])["members", "chronology", "notes", "suspects", "counts"])
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/cases/{app.World.Case}/{part}", ct)).StatusCode);
            Assert.Empty((await (await client.GetAsync("/api/v1/cases", ct)).JsonAsync()).GetProperty("items").EnumerateArray());
            Assert.DoesNotContain("Harbour", await client.GetStringAsync("/api/v1/search?q=Harbour", ct), StringComparison.Ordinal);
        }
    }
}
