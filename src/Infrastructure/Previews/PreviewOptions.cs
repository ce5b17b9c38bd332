namespace CaseTracker.Infrastructure.Previews;

/// <summary>Configuration section <c>Previews</c>.</summary>
internal sealed class PreviewOptions
{
    public string BubblewrapPath { get; set; } = "bwrap";

    /// <summary>The file lies in memory while it is looked at: a larger one is not shown.</summary>
    public int MaxFileMegabytes { get; set; } = 512;

    /// <summary>Memory of the engine, beside the file.</summary>
    public int MemoryMegabytes { get; set; } = 1536;

    public int PagesTimeoutSeconds { get; set; } = 180;

    public int MediaTimeoutSeconds { get; set; } = 600;

    /// <summary>Of a longer document the first so many pages are shown.</summary>
    public int MaxPages { get; set; } = 100;

    /// <summary>Of a longer recording the first so many minutes can be played.</summary>
    public int MaxMinutes { get; set; } = 15;

    /// <summary>Longer side of a picture, in pixels.</summary>
    public int Pixels { get; set; } = 1600;

    /// <summary>So long after it was made it is removed; it can be made again.</summary>
    public int KeepDays { get; set; } = 30;
}
