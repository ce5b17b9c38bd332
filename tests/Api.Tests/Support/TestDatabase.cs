using CaseTracker.Infrastructure;
using CaseTracker.Infrastructure.Keys;
using CaseTracker.Infrastructure.Persistence;
using CaseTracker.Infrastructure.Persistence.PrivateCluster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

[assembly: AssemblyFixture(typeof(CaseTracker.Api.Tests.Support.TestDatabase))]

namespace CaseTracker.Api.Tests.Support;

/// <summary>One real PostgreSQL per run and one migrated template; each test class gets a clone of it in milliseconds.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    /// <summary>Connection string of a server to use instead of a private one, as ./test gives it.</summary>
    private const string GivenServer = "CASETRACKER_TEST_PG";

    private readonly string run = Guid.CreateVersion7().ToString("N")[^12..];
    private PrivatePostgres? own;
    private string server = "";

    /// <summary>Never a server that others use: for tests that end it.</summary>
    internal bool Alone { get; init; }

    /// <summary>Process id of the server of its own.</summary>
    internal int ServerPid => own!.ServerPid;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("ct").FullName;

    internal string KeyFile => Path.Combine(Folder, "master.key");

    internal string RuntimeRole => $"ct_app_{run}";

    private string Template => $"ct_template_{run}";

    public async ValueTask InitializeAsync()
    {
        server = !Alone && Environment.GetEnvironmentVariable(GivenServer) is { Length: > 0 } given ? given : await StartOwnAsync();
        await ExecuteAsync($"create database {Template}");
        _ = await new Migrator(ConnectionsOf(ConnectionTo(Template, pooling: false))).RunAsync(CancellationToken.None);
    }

    /// <returns>The owner's connection string of a database without a table.</returns>
    internal async Task<string> EmptyAsync()
    {
        var name = $"ct_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"create database {name}");
        return ConnectionTo(name, pooling: false);
    }

    /// <summary>The two roles an installation with this owner has.</summary>
    internal DatabaseConnections ConnectionsOf(string owner)
    {
        using var keys = new ServiceCollection().AddSingleton(new DataFolder(Folder)).AddKeys(KeySettings()).BuildServiceProvider();
        return DatabaseConnections.FromOwner(owner, keys.GetRequiredService<Application.Abstractions.IInstallationKeys>(), RuntimeRole);
    }

    /// <returns>The owner's connection string of a fresh clone.</returns>
    internal async Task<string> CloneAsync()
    {
        var name = $"ct_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"create database {name} template {Template}");
        return ConnectionTo(name, pooling: true);
    }

    internal async Task DropAsync(string connectionString) =>
        await ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (own is null) await ExecuteAsync($"drop database if exists {Template} with (force)");
        else await own.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private IConfiguration KeySettings() => new ConfigurationBuilder().AddInMemoryCollection([new("Keys:MasterKeyFile", KeyFile)]).Build();

    private async Task<string> StartOwnAsync()
    {
        own = await PrivatePostgres.StartOrJoinAsync(new DataFolder(Folder), new PrivatePostgresOptions(), null, CancellationToken.None);
        return own.OwnerConnectionString("postgres");
    }

    private string ConnectionTo(string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = pooling, MaxPoolSize = 20 }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
