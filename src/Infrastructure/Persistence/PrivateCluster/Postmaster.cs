using System.Diagnostics;
using System.Globalization;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>The server's first process, started by us or by a host before us.</summary>
internal sealed class Postmaster
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan FastLimit = TimeSpan.FromSeconds(30);

    private readonly ClusterSite site;

    private Postmaster(int pid, ClusterSite site) => (Pid, this.site) = (pid, site);

    public int Pid { get; }

    /// <summary>Never trusts a number alone: after a crash or a reboot it may belong to any other process.</summary>
    public bool IsAlive
    {
        get
        {
            try
            {
                return File.ReadAllText($"/proc/{Pid}/cmdline").Split('\0').Contains(site.Data);
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    /// <summary>The server of this cluster, when one runs; null otherwise.</summary>
    public static Postmaster? Running(ClusterSite site) =>
        RecordedPid(site) is { } pid && new Postmaster(pid, site) is { IsAlive: true } running ? running : null;

    /// <summary>Starts the server in a session of its own, so that Ctrl-C reaches the host alone, which ends it in good order.</summary>
    public static async Task<Postmaster> StartAsync(ClusterSite site, PostgresBinaries binaries, PrivatePostgresOptions options, CancellationToken ct)
    {
        DisownRecordedPid(site);
        await SocketFolder.PrepareAsync(site, ct);

        // The log is a file and not a pipe: the server outlives a host that is killed.
        const string script = "umask 077; exec setsid \"$@\" >>\"$0\" 2>&1 </dev/null";
        using var process = Process.Start(site.Account.Command("/bin/sh",
            ["-c", script, site.Log, binaries.Program("postgres"), .. ServerSettings.Arguments(site, options)]))!;
        return new(process.Id, site);
    }

    /// <summary>Fast shutdown; a server that hangs in it is ended at once and recovers at the next start.</summary>
    public async Task StopAsync()
    {
        if (!await EndAsync(Posix.Interrupt) && !await EndAsync(Posix.Quit))
        {
            throw new InvalidOperationException($"The PostgreSQL server {Pid} does not stop.");
        }
    }

    private async Task<bool> EndAsync(int signal)
    {
        var since = Stopwatch.StartNew();
        if (IsAlive)
        {
            Posix.Signal(Pid, signal);
        }

        while (IsAlive && since.Elapsed < FastLimit)
        {
            await Task.Delay(Pause);
        }

        return !IsAlive;
    }

    private static string PidFile(ClusterSite site) => Path.Combine(site.Data, "postmaster.pid");

    private static int? RecordedPid(ClusterSite site) =>
        File.Exists(PidFile(site)) && int.TryParse(File.ReadLines(PidFile(site)).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) ? pid : null;

    /// <summary>
    /// A dead server's number may have gone to another process, and PostgreSQL would then refuse to start. The file stays, with a
    /// number that no process can have: the rest of it lets PostgreSQL see whether sessions of the dead server still write.
    /// </summary>
    private static void DisownRecordedPid(ClusterSite site)
    {
        if (RecordedPid(site) is { } pid && Directory.Exists($"/proc/{pid}"))
        {
            var lines = File.ReadAllLines(PidFile(site));
            lines[0] = int.MaxValue.ToString(CultureInfo.InvariantCulture);
            File.WriteAllLines(PidFile(site), lines);
        }
    }
}
