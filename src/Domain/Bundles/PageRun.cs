using System.Globalization;

namespace CaseTracker.Domain.Bundles;

/// <summary>
/// The pages of one exhibit in a bundle. Those of a late exhibit keep the number of the page they follow, with letters and a count of their own: <c>245A-1</c>,
/// <c>245A-2</c> stand between 245 and 246.
/// </summary>
/// <param name="Number">The first page, or the page that late ones follow; 0 when they follow none.</param>
/// <param name="Late">None for pages that were there from the beginning or came at the end.</param>
/// <param name="Count">At least 1.</param>
public readonly record struct PageRun(int Number, Suffix Late, int Count)
{
    /// <summary>The last whole number up to here.</summary>
    public int LastWhole => Late.IsNone ? Number + Count - 1 : Number;

    /// <param name="at">Counted from 0.</param>
    public string Page(int at) => Late.IsNone
        ? (Number + at).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Number}{Late}-{at + 1}");

    public string First => Page(0);

    public string Last => Page(Count - 1);

    public override string ToString() => Count == 1 ? First : $"{First} – {Last}";
}

/// <summary>How the pages of a bundle are numbered for the record (Bates): prefix, digits, first number.</summary>
/// <param name="Width">Least number of digits.</param>
/// <param name="Start">Number of page 1.</param>
public sealed record BatesNumbers(string Prefix, int Width, int Start)
{
    public const int PrefixMaxLength = 16;
    public const int MinWidth = 1;
    public const int MaxWidth = 10;
    public const int MaxStart = 100_000_000;

    public static bool IsPrefix(string? text) => text is { Length: <= PrefixMaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/');

    /// <param name="at">Counted from 0.</param>
    public string Of(PageRun run, int at) => run.Late.IsNone
        ? $"{Prefix}{Digits(run.Number + at + Start - 1)}"
        : string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Digits(run.Number + Start - 1)}{run.Late}-{at + 1}");

    /// <summary>A page of the index: it belongs to one version only, so it takes no number that an exhibit could have.</summary>
    /// <param name="at">Counted from 0.</param>
    public string OfIndex(int version, int at) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}I{version}-{at + 1:0000}");

    private string Digits(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(Width, '0');
}
