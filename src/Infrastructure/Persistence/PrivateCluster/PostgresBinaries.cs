using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>One installation of PostgreSQL's server programs.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    private const string DebianRoot = "/usr/lib/postgresql";

    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>The first usable installation: the configured one, else the newest of the system, else the npm package.</summary>
    /// <param name="major">The version that made the cluster, since no other can open it; null for a new cluster.</param>
    /// <exception cref="InvalidOperationException">There is none, with what to do about it.</exception>
    public static async Task<PostgresBinaries> FindAsync(PrivatePostgresOptions options, int? major, CancellationToken ct)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Candidates(options).Where(HoldsServer))
        {
            NpmLibraries.Link(folder);
            var binaries = new PostgresBinaries(Path.GetFullPath(folder), await MajorAsync(folder, ct));
            if (major is null || binaries.Major == major)
            {
                return binaries;
            }

            found.Add(binaries);
        }

        throw new InvalidOperationException(found.Count == 0
            ? "No PostgreSQL programs found. Install the package postgresql, run tools/setup.sh, or set Postgres:Bin."
            : $"The cluster was made by PostgreSQL {major}; found only {string.Join(", ", found.Select(f => $"{f.Major} in {f.Folder}"))}. " +
              "Install that version, set Postgres:Bin, or move the cluster with pg_upgrade.");
    }

    /// <summary>Programs that the server's account cannot enter (a checkout in root's home) are copied beside the cluster.</summary>
    public async Task<PostgresBinaries> ReachableFromAsync(ClusterSite site, CancellationToken ct)
    {
        if (await site.Account.CanEnterAsync(Folder, ct))
        {
            return this;
        }

        var copy = Path.Combine(site.Folder, $"programs-{Major}");
        await ServerAccount.Self.RunAsync("cp", ["-a", "-T", Path.GetDirectoryName(Folder)!, copy], ct);
        await site.Account.OwnAsync(copy, ct);
        return this with { Folder = Path.Combine(copy, Path.GetFileName(Folder)) };
    }

    private static IEnumerable<string> Candidates(PrivatePostgresOptions options)
    {
        if (options.Bin is { Length: > 0 } configured)
        {
            // A configured folder is an order: silently taking another one would hide a typing error.
            return HoldsServer(configured) ? [configured] : throw new InvalidOperationException($"Postgres:Bin names {configured}, which holds no postgres and initdb.");
        }

        return Installed().Concat(NpmLibraries.Folders(options.NpmDirectory));
    }

    private static IEnumerable<string> Installed() => !Directory.Exists(DebianRoot)
        ? []
        : Directory.GetDirectories(DebianRoot)
            .OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var v) ? v : 0)
            .Select(d => Path.Combine(d, "bin"));

    private static bool HoldsServer(string folder) =>
        File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb"));

    private static async Task<int> MajorAsync(string folder, CancellationToken ct)
    {
        var answer = await ServerAccount.Self.RunAsync(Path.Combine(folder, "postgres"), ["--version"], ct);
        return Version().Match(answer) is { Success: true } m
            ? int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{folder}/postgres does not tell its version: {answer}");
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Version();
}
