namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Configuration section <c>Bundles</c>.</summary>
internal sealed class BundleOptions
{
    public string BubblewrapPath { get; set; } = "bwrap";

    /// <summary>Where exhibits lie in the clear while a bundle is assembled. Null: in memory where there is room, else in the data folder.</summary>
    public string? WorkFolder { get; set; }

    /// <summary>A larger file gets a sheet instead of pages.</summary>
    public int MaxFileMegabytes { get; set; } = 512;

    /// <summary>Of each engine.</summary>
    public int MemoryMegabytes { get; set; } = 2048;

    /// <summary>For one exhibit.</summary>
    public int ExhibitTimeoutSeconds { get; set; } = 180;

    /// <summary>For each step over the whole bundle.</summary>
    public int AssemblyTimeoutSeconds { get; set; } = 900;

    /// <summary>Longer side of a picture, in pixels.</summary>
    public int Pixels { get; set; } = 1800;

    /// <summary>A longer text gets a sheet instead of pages.</summary>
    public int MaxTextKilobytes { get; set; } = 2048;
}
