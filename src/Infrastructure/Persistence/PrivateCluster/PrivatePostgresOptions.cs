using Microsoft.Extensions.Configuration;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>Where PostgreSQL's programs are, and how long to wait for them.</summary>
internal sealed record PrivatePostgresOptions
{
    /// <summary>Folder with <c>postgres</c> and <c>initdb</c>; null to look for one.</summary>
    public string? Bin { get; init; }

    /// <summary>Folder whose <c>node_modules</c> holds the npm binaries; null to look for <c>tools/pg</c> above the program.</summary>
    public string? NpmDirectory { get; init; }

    /// <summary>False loses committed work in a power cut. For throw-away clusters of tests only, which is why no configuration key sets it.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Crash recovery of a large cluster counts too.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Reads <c>Postgres:Bin</c> and <c>Postgres:NpmDirectory</c>.</summary>
    public static PrivatePostgresOptions From(IConfiguration configuration) => new()
    {
        Bin = configuration["Postgres:Bin"],
        NpmDirectory = configuration["Postgres:NpmDirectory"],
    };
}
