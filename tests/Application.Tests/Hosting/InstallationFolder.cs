using System.Diagnostics;
using CaseTracker.Infrastructure;
using CaseTracker.Infrastructure.Persistence.PrivateCluster;
using Npgsql;

namespace CaseTracker.Application.Tests.Hosting;

/// <summary>An installation's data folder for one test, gone afterwards.</summary>
public sealed class InstallationFolder : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("casetracker-hosting-").FullName;

    public InstallationFolder(string below = "data")
    {
        // A temporary folder is closed to others; the server's account has to pass.
        File.SetUnixFileMode(place, File.GetUnixFileMode(place) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Data = new(Path.Combine(place, below));
    }

    public DataFolder Data { get; }

    /// <summary>The temporary folder around the data folder.</summary>
    public string Place => place;

    public void Dispose()
    {
        if (Directory.ResolveLinkTarget(Data.Postgres, returnFinalTarget: true) is { Exists: true } relocated)
        {
            Directory.Delete(relocated.FullName, recursive: true);
        }

        Directory.Delete(place, recursive: true);
    }

    internal static PrivatePostgresOptions Fast { get; } = new() { Durable = false };

    internal Task<PrivatePostgres> StartAsync(PrivatePostgresOptions? options = null) =>
        PrivatePostgres.StartOrJoinAsync(Data, options ?? Fast, null, TestContext.Current.CancellationToken);

    /// <summary>A second host: it holds the cluster as the product's processes do, until it is killed.</summary>
    public Process HoldFromAnotherProcess()
    {
        var holder = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec 9<\"$0\"; flock -s 9; echo held; exec sleep 600", Data.Postgres + ".held"]) { RedirectStandardOutput = true })!;
        Assert.Equal("held", holder.StandardOutput.ReadLine());
        return holder;
    }

    internal static async Task<object?> AskAsync(PrivatePostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.OwnerConnectionString(PrivatePostgres.Database));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    internal static bool Runs(int pid) => File.Exists($"/proc/{pid}/cmdline") && File.ReadAllText($"/proc/{pid}/cmdline").Length > 0;
}
