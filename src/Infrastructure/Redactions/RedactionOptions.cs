namespace CaseTracker.Infrastructure.Redactions;

/// <summary>Configuration section <c>Redactions</c>.</summary>
internal sealed class RedactionOptions
{
    /// <summary>Dots per inch of a redacted page: fine enough to read small print. Larger pages than paper get fewer.</summary>
    public int Dpi { get; set; } = 200;

    /// <summary>A longer document is refused, not cut.</summary>
    public int MaxPages { get; set; } = 300;

    /// <summary>Of one page; a page that would have more is drawn with fewer dots per inch.</summary>
    public int PageMegapixels { get; set; } = 40;

    /// <summary>Of the new file. It is read back within the memory of a sandbox.</summary>
    public int MaxResultMegabytes { get; set; } = 480;

    /// <summary>Of one run of an engine.</summary>
    public int TimeoutSeconds { get; set; } = 900;

    /// <summary>Longer side of a page that is only looked at, in pixels.</summary>
    public int ViewPixels { get; set; } = 1400;
}
