using System.Globalization;

namespace CaseTracker.Web.Shared;

/// <summary>Sizes as people read them: "12.3 MB", in powers of 1000.</summary>
public static class FileSizes
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    public static string Words(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        for (; size >= 999.95 && unit < Units.Length - 1; unit++) size /= 1000;
        return $"{size.ToString(unit == 0 ? "N0" : "N1", CultureInfo.CurrentCulture)} {Units[unit]}";
    }
}
