using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>
/// A PostgreSQL cluster of our own inside the data folder, for installations without a configured connection string.
/// Several processes may hold it at once; the last one to let go stops it.
/// </summary>
/// <remarks>
/// Holding is a shared file lock, which the kernel drops when a host dies. A server left behind by a killed host is
/// therefore simply taken over by the next process that comes.
/// </remarks>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    /// <summary>Superuser of the cluster: for migrations, never for requests, since row-level security does not bind it.</summary>
    public const string Owner = "casetracker_owner";

    public const string Database = "casetracker";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly string lockPath;
    private readonly IDisposable hold;
    private readonly ClusterStart cluster;
    private readonly PrivatePostgresOptions options;
    private readonly ILogger logger;
    private readonly CancellationTokenSource leaving = new();
    private readonly Task watch;
    private int left;

    private PrivatePostgres(string lockPath, IDisposable hold, ClusterStart cluster, PrivatePostgresOptions options, ILogger logger)
    {
        (this.lockPath, this.hold, this.cluster, this.options, this.logger) = (lockPath, hold, cluster, options, logger);
        watch = WatchAsync(leaving.Token);
    }

    /// <summary>Process id of the server.</summary>
    public int ServerPid => cluster.Server!.Pid;

    public string SocketFolder => cluster.Site.Sockets;

    /// <summary>Starts the cluster of this data folder, or joins the one that runs; makes both it and its database when they are missing.</summary>
    /// <exception cref="InvalidOperationException">It cannot start; the message says why and what to do.</exception>
    public static async Task<PrivatePostgres> StartOrJoinAsync(DataFolder folder, PrivatePostgresOptions options, ILogger? logger, CancellationToken ct)
    {
        logger ??= NullLogger.Instance;
        ClusterSite.CreateRoot(folder);
        var lockPath = folder.Postgres + ".lock";
        using var starting = await FileLock.ExclusiveAsync(lockPath, options.StartLimit, ct);
        var hold = FileLock.Shared(HoldPath(lockPath));
        ClusterStart? cluster = null;
        try
        {
            cluster = new(await ClusterSite.PrepareAsync(folder, ct), options, logger);
            await cluster.RunAsync(ct);
            return new(lockPath, hold, cluster, options, logger);
        }
        catch
        {
            await LetGoAsync(lockPath, hold, cluster);
            throw;
        }
    }

    /// <summary>Full rights on the cluster; holds the password, so it is never logged.</summary>
    public string OwnerConnectionString(string database) => OwnerConnection(cluster.Site, cluster.Password, database).ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref left, 1) != 0)
        {
            return;
        }

        await leaving.CancelAsync();
        await watch;
        leaving.Dispose();
        using var stopping = await FileLock.ExclusiveAsync(lockPath, options.StartLimit, CancellationToken.None);
        await LetGoAsync(lockPath, hold, cluster);
    }

    internal static NpgsqlConnectionStringBuilder OwnerConnection(ClusterSite site, string password, string database) => new()
    {
        Host = site.Sockets,
        Port = PrivateCluster.SocketFolder.Port,
        Username = Owner,
        Password = password,
        Database = database,
        Pooling = true,
        IncludeErrorDetail = false,
        ApplicationName = "casetracker",

        // The server proves that it knows the password too: a stranger's socket in our place gets nothing.
        RequireAuth = "ScramSHA256",
    };

    private static string HoldPath(string lockPath) => Path.ChangeExtension(lockPath, ".held");

    /// <summary>Called with the start lock held, so that nobody joins a server that is about to stop.</summary>
    private static async Task LetGoAsync(string lockPath, IDisposable hold, ClusterStart? cluster)
    {
        hold.Dispose();
        using var alone = FileLock.TryExclusive(HoldPath(lockPath));
        if (alone is not null && cluster is not null)
        {
            await cluster.StopAsync();
        }
    }

    /// <summary>Short of memory, the kernel may end the server and spare the host: it comes back without anyone's doing.</summary>
    private async Task WatchAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(LookEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                ServerLog.Trim(cluster.Site.Log);
                if (cluster.Server is { IsAlive: false })
                {
                    await ReviveAsync(ct);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // We leave.
        }
    }

    private async Task ReviveAsync(CancellationToken ct)
    {
        try
        {
            PrivateClusterLog.Died(logger, ServerPid);
            using var starting = await FileLock.ExclusiveAsync(lockPath, options.StartLimit, ct);
            await cluster.RunAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            PrivateClusterLog.StaysDown(logger, e.GetType().Name);
        }
    }
}
