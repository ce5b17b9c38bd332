using System.Net.Http.Headers;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracker.Api.Tests.Support;

/// <summary>The whole host on a database of its own. Jobs do not run by themselves; a test that needs them says so in <see cref="Settings"/>.</summary>
public class ApiFixture(TestDatabase database) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("ct").FullName;
    private string connection = "";

    /// <summary>Units, people and their cases; made once per class.</summary>
    public TestWorld World { get; private set; } = null!;

    /// <summary>All that the host logged, for tests that look for what must not be in it.</summary>
    public CapturedLog Log { get; } = new();

    public string DataFolder => folder;

    /// <summary>Connection string of the owner: it sees past row-level security, as asserts must.</summary>
    public string OwnerConnection => connection;

    public virtual async ValueTask InitializeAsync()
    {
        connection = await database.CloneAsync();
        World = await TestWorld.MakeAsync(this);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await database.DropAsync(connection);
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client signed in as this user; no password is hashed for it.</summary>
    public async Task<HttpClient> AsAsync(UserId user)
    {
        var client = Anonymous();
        var session = await Services.GetRequiredService<ISessions>().OpenAsync(user, SessionKind.Api, CancellationToken.None);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.Token);
        return client;
    }

    public HttpClient Anonymous() => CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

    /// <summary>One value from the database, as its owner sees it.</summary>
    public async Task<T> ScalarAsync<T>(string sql, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task<int> ExecuteAsync(string sql, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>A connection of the application's own role on which this user acts: row-level security binds it.</summary>
    public async Task<NpgsqlConnection> AsRuntimeAsync(UserId? user)
    {
        var runtime = Services.GetRequiredService<NpgsqlDataSource>().CreateConnection();
        await runtime.OpenAsync();
        await using var begin = new NpgsqlCommand("select set_config('app.uid', $1, false)", runtime) { Parameters = { new() { Value = user?.Value.ToString() ?? "" } } };
        _ = await begin.ExecuteScalarAsync();
        return runtime;
    }

    /// <summary>Further settings and replaced services of a derived fixture.</summary>
    protected virtual void Settings(IWebHostBuilder builder) => builder.UseSetting("Jobs:Enabled", "false");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Main", connection)
            .UseSetting("Database:RuntimeRole", database.RuntimeRole)
            .UseSetting("Keys:MasterKeyFile", database.KeyFile)
            .UseSetting("Data:Directory", folder)
            .UseSetting("CASETRACKER_DEMO", "0")
            .UseSetting("RateLimits:SignInPerMinute", "0")
            .UseSetting("RateLimits:SearchPerMinute", "0")
            .UseSetting("Reminders:Watch", "false")
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        Settings(builder);
    }
}
