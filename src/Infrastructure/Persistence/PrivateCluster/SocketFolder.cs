using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>The folder of the server's unix socket, the only way in: the server listens on no network address.</summary>
internal static class SocketFolder
{
    /// <summary>Part of the socket's name; no port is opened.</summary>
    public const int Port = 5432;

    /// <summary>sun_path holds 108 bytes, the last of them zero.</summary>
    private const int PathLimit = 107;

    /// <summary>Comma and colon mean something to PostgreSQL's or Npgsql's settings, and neither has an escape for them.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-");

    /// <summary>Beside the cluster where its path allows it, else a folder of its own under /tmp. The same answer for every process.</summary>
    public static string For(string clusterFolder)
    {
        var near = Path.Combine(clusterFolder, "run");
        return !near.AsSpan().ContainsAnyExcept(Plain) && Encoding.UTF8.GetByteCount(SocketIn(near)) <= PathLimit
            ? near
            : "/tmp/casetracker-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clusterFolder)))[..16];
    }

    /// <summary>Empties and closes the folder before a start, when no server of ours uses it.</summary>
    /// <exception cref="InvalidOperationException">The name is taken by something that is not our folder.</exception>
    /// <exception cref="UnauthorizedAccessException">It belongs to another account.</exception>
    public static async Task PrepareAsync(ClusterSite site, CancellationToken ct)
    {
        var folder = new DirectoryInfo(site.Sockets);
        if (folder.LinkTarget is not null)
        {
            throw new InvalidOperationException($"{site.Sockets} is a link; someone else made it.");
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(site.Sockets, mode);

        // Only the owner may do this, so a folder that a stranger put there first ends the start here.
        File.SetUnixFileMode(site.Sockets, mode);
        foreach (var leftover in folder.EnumerateFiles(".s.PGSQL.*"))
        {
            leftover.Delete();
        }

        await site.Account.OwnAsync(site.Sockets, ct);
    }

    /// <summary>The one under /tmp would stay for ever.</summary>
    public static void Remove(ClusterSite site)
    {
        if (Directory.Exists(site.Sockets))
        {
            Directory.Delete(site.Sockets, recursive: true);
        }
    }

    private static string SocketIn(string folder) => $"{folder}/.s.PGSQL.{Port}";
}
