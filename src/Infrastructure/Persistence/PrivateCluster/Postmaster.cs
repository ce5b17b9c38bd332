using System.Diagnostics;
using System.Globalization;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>The server's first process, started by us or by a host before us.</summary>
internal sealed class Postmaster
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan FastLimit = TimeSpan.FromSeconds(30);

    private readonly ClusterSite site;

    /// <summary>In clock ticks since boot. With it a number that went to another process is told apart; null when it was dead by then.</summary>
    private readonly long? startedAt;

    private Postmaster(int pid, ClusterSite site) => (Pid, this.site, startedAt) = (pid, site, StartOf(pid));

    public int Pid { get; }

    public bool IsAlive => startedAt is not null && StartOf(Pid) == startedAt;

    /// <summary>The server of this cluster, when one runs; null otherwise.</summary>
    /// <remarks>The recorded number alone proves nothing: after a crash or a reboot it may belong to any other process.</remarks>
    public static Postmaster? Running(ClusterSite site) =>
        RecordedPid(site) is { } pid && Serves(pid, site) && new Postmaster(pid, site) is { IsAlive: true } running ? running : null;

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

    private static bool Serves(int pid, ClusterSite site)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Split('\0').Contains(site.Data);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Null for a process that has ended, also when nobody has taken note of that yet.</summary>
    private static long? StartOf(int pid)
    {
        try
        {
            // The name in brackets may hold anything; the state follows it, and the start 19 fields later.
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : long.Parse(fields[19], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
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
