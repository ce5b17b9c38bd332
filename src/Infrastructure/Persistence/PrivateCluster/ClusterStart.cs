using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>The way from a folder to a server that answers. One process at a time walks it: the caller holds the start lock.</summary>
internal sealed class ClusterStart(ClusterSite site, PrivatePostgresOptions options, ILogger logger)
{
    /// <summary>Sessions of a server that was killed may take a moment to notice, and until then PostgreSQL refuses to start.</summary>
    private const int Attempts = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

    /// <summary>The owner's; known once the start is done.</summary>
    public string Password { get; private set; } = "";

    /// <summary>Joined or started; null before. Set also when the start fails later, so that it can be ended.</summary>
    public Postmaster? Server { get; private set; }

    public ClusterSite Site => site;

    /// <summary>Makes sure that the server runs and has its database.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        for (var attempt = 1; !await JoinAsync(ct) && !await StartAsync(ct); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"PostgreSQL does not start from {site.Folder}:\n{ServerLog.Tail(site.Log)}");
            }

            await Task.Delay(BetweenAttempts, ct);
        }

        await CreateDatabaseAsync(ct);
    }

    /// <summary>Ends the server that runs now, which another process may have started after ours died.</summary>
    public async Task StopAsync()
    {
        if ((Postmaster.Running(site) ?? Server) is { } running)
        {
            await running.StopAsync();
            SocketFolder.Remove(site);
            PrivateClusterLog.Stopped(logger, running.Pid);
        }
    }

    private async Task<bool> JoinAsync(CancellationToken ct)
    {
        if (Postmaster.Running(site) is not { } running)
        {
            return false;
        }

        Password = await File.ReadAllTextAsync(site.Password, ct);
        if (!await AnswersAsync(running, ct))
        {
            return false;
        }

        Server = running;
        PrivateClusterLog.Joined(logger, running.Pid);
        return true;
    }

    private async Task<bool> StartAsync(CancellationToken ct)
    {
        var binaries = await (await PostgresBinaries.FindAsync(options, await site.MajorAsync(ct), ct)).ReachableFromAsync(site, ct);
        await NewCluster.CreateAsync(site, binaries, options, ct);
        Password = await File.ReadAllTextAsync(site.Password, ct);
        Server = await Postmaster.StartAsync(site, binaries, options, ct);
        if (!await AnswersAsync(Server, ct))
        {
            return false;
        }

        PrivateClusterLog.Started(logger, Server.Pid, binaries.Major);
        return true;
    }

    /// <summary>Waits for the server to take connections; false when it ended instead.</summary>
    /// <exception cref="TimeoutException">It runs, but did not answer in time.</exception>
    private async Task<bool> AnswersAsync(Postmaster postmaster, CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        while (postmaster.IsAlive)
        {
            try
            {
                await using var connection = await ConnectAsync(ct);
                return true;
            }
            catch (NpgsqlException e) when (e.SqlState is null or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown)
            {
                if (since.Elapsed > options.StartLimit)
                {
                    throw new TimeoutException($"PostgreSQL server {postmaster.Pid} does not answer in {site.Sockets}.", e);
                }

                await Task.Delay(Pause, ct);
            }
        }

        return false;
    }

    private async Task CreateDatabaseAsync(CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = PrivatePostgres.Database } } };
        if (await exists.ExecuteScalarAsync(ct) is null)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {PrivatePostgres.Database}", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken ct)
    {
        var builder = PrivatePostgres.OwnerConnection(site, Password, "postgres");
        builder.Pooling = false;
        var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
