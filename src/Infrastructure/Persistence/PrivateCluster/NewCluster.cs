using System.Security.Cryptography;
using System.Text;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>The first start of an installation: the cluster's files and its owner's password.</summary>
internal static class NewCluster
{
    /// <summary>Nothing to do when there is a cluster.</summary>
    /// <remarks>Under another name until it is whole, so that an interrupted start leaves no half cluster behind.</remarks>
    public static async Task CreateAsync(ClusterSite site, PostgresBinaries binaries, PrivatePostgresOptions options, CancellationToken ct)
    {
        if (Directory.Exists(site.Data))
        {
            return;
        }

        var unfinished = site.Data + ".new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        await WritePasswordAsync(site, ct);
        await site.Account.RunAsync(binaries.Program("initdb"),
            ["-D", unfinished, "-U", PrivatePostgres.Owner, "--pwfile=" + site.Password, "--auth=scram-sha-256", "--data-checksums", "-E", "UTF8", "--locale=C.UTF-8",
             .. options.Durable ? Array.Empty<string>() : ["--no-sync"]], ct);
        Directory.Move(unfinished, site.Data);
    }

    private static async Task WritePasswordAsync(ClusterSite site, CancellationToken ct)
    {
        File.Delete(site.Password);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead };
        await using (var file = new FileStream(site.Password, options))
        {
            await file.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(32))), ct);
        }

        await site.Account.OwnAsync(site.Password, ct);
    }
}
