namespace CaseTracker.Application.CaseFiles.Composing;

/// <summary>How large the files of a long document are. An engine needs about 4 MB a page: so the memory it takes has a bound, whatever the length.</summary>
public static class VolumeSizes
{
    /// <summary>A document up to this long is one file.</summary>
    public const int WholeDocument = 400;

    /// <summary>Expected pages of a volume: enough below the limit that an estimate may be wrong.</summary>
    public const int Volume = 300;

    /// <summary>The first is laid out twice, since its contents name pages of all the others.</summary>
    public const int FirstVolume = 120;

    public static int Count(int pages) => pages <= WholeDocument ? 1 : 1 + (int)Math.Ceiling((pages - FirstVolume) / (double)Volume);
}
