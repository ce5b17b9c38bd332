using System.Globalization;
using Npgsql;

namespace CaseTracker.Bench;

/// <param name="Rounds">Of most measures; seconds of each field of the volume measure.</param>
/// <param name="MiB">Size of the file that is uploaded.</param>
/// <param name="HostId">Process id of the measured host; null: its processor time and memory stay unknown.</param>
/// <param name="Acts">Names of the acts of the volume measure, all when empty.</param>
/// <param name="Callers">How many ask at once, of the volume measure.</param>
/// <param name="Postgres">Connection string that sees all rows; null: the API alone is measured.</param>
internal sealed record Arguments(string Url, string UserName, string Password, string? Postgres, int Rounds, long MiB, int? HostId, IReadOnlyList<string> Acts, IReadOnlyList<int> Callers)
{
    internal static Arguments Read(string[] args)
    {
        string? Find(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var postgres = Find("--data") is { } data ? Private(Path.Combine(Path.GetFullPath(data), "postgres")) : Find("--postgres");
        return new Arguments(
            Find("--url") ?? "http://127.0.0.1:5080", Find("--user") ?? (args.FirstOrDefault() == "volume" ? "v02-prosecutor1" : "v02-supervisor"), Find("--password") ?? "volume-of-made-up-cases", postgres,
            Number(Find("--rounds")) ?? (args.FirstOrDefault() is "upload" or "volume" ? 5 : 200), Number(Find("--mib")) ?? 1024, Number(Find("--pid")),
            Find("--acts")?.Split(',') ?? [], Find("--callers")?.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList() ?? [1, 8, 32]);
    }

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The private server of a data folder, as its owner.</summary>
    private static string Private(string folder) => new NpgsqlConnectionStringBuilder
    {
        Host = Path.Combine(folder, "run"), Username = "casetracker_owner", Password = File.ReadAllText(Path.Combine(folder, "password")).Trim(), Database = "casetracker",
    }.ConnectionString;
}
