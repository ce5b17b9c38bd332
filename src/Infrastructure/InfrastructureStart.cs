using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Keys;
using CaseTracker.Infrastructure.Persistence;
using CaseTracker.Infrastructure.Persistence.PrivateCluster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure;

/// <summary>What must stand before the host is built: the data folder, the keys, and a migrated database with its two roles.</summary>
public sealed class InfrastructureStart : IAsyncDisposable
{
    private readonly PrivatePostgres? cluster;

    private InfrastructureStart(DataFolder folder, DatabaseConnections connections, PrivatePostgres? cluster, IReadOnlyList<string> migrated) =>
        (Folder, Connections, this.cluster, Migrated) = (folder, connections, cluster, migrated);

    public DataFolder Folder { get; }

    internal DatabaseConnections Connections { get; }

    /// <summary>No connection string is configured: the database is this folder's own.</summary>
    public bool IsPrivate => cluster is not null;

    /// <summary>Migrations and scripts that ran at this start; empty when nothing was new.</summary>
    public IReadOnlyList<string> Migrated { get; }

    /// <summary>Reads <c>Data:Directory</c> (or CASETRACKER_DATA), <c>ConnectionStrings:Main</c> and <c>ConnectionStrings:Owner</c>.</summary>
    public static async Task<InfrastructureStart> PrepareAsync(IConfiguration configuration, CancellationToken ct)
    {
        var folder = new DataFolder(Path.GetFullPath(configuration["Data:Directory"] ?? configuration["CASETRACKER_DATA"] ?? "data"));
        _ = Directory.CreateDirectory(folder.Root);
        await using var keyServices = new ServiceCollection().AddSingleton(folder).AddKeys(configuration).BuildServiceProvider();
        var keys = keyServices.GetRequiredService<IInstallationKeys>();

        PrivatePostgres? cluster = null;
        var connections = DatabaseConnections.Configured(configuration, keys);
        if (connections is null)
        {
            var options = PrivatePostgresOptions.From(configuration);
            cluster = await PrivatePostgres.StartOrJoinAsync(folder, options, null, ct);
            connections = DatabaseConnections.FromOwner(cluster.OwnerConnectionString(PrivatePostgres.Database), keys, null);
        }
        try
        {
            return new InfrastructureStart(folder, connections, cluster, await new Migrator(connections).RunAsync(ct));
        }
        catch
        {
            if (cluster is not null) await cluster.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
