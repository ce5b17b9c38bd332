using System.Text;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>A part of an exhibit that is drawn as text.</summary>
internal abstract record TextBlock
{
    /// <summary>How much of a page it takes, in letters.</summary>
    internal abstract int Weight { get; }

    /// <summary>As bundle.typ reads it.</summary>
    internal abstract object For(Func<string, string> text);

    protected static bool IsRightToLeft(string line)
    {
        foreach (var rune in line.EnumerateRunes().Where(Rune.IsLetter))
            return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
        return false;
    }
}

internal sealed record TextLine(string Text) : TextBlock
{
    internal override int Weight => Text.Length + 60;

    internal override object For(Func<string, string> text) => new { kind = "text", text = text(Text), rtl = IsRightToLeft(Text) };
}

internal sealed record TextHeading(string Text) : TextBlock
{
    internal override int Weight => 200;

    internal override object For(Func<string, string> text) => new { kind = "heading", text = text(Text) };
}

/// <summary>Names and what they stand for.</summary>
internal sealed record TextPairs(IReadOnlyList<(string Name, string Value)> Pairs) : TextBlock
{
    internal override int Weight => Pairs.Sum(p => p.Value.Length + 90);

    internal override object For(Func<string, string> text) => new { kind = "lines", lines = Pairs.Select(p => (string[])[text(p.Name), text(p.Value)]) };
}

internal sealed record TextTable(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : TextBlock
{
    private const int MaxCell = 2000;

    internal override int Weight => Rows.Sum(r => r.Sum(c => c.Length) + 60);

    internal override object For(Func<string, string> text) => new
    {
        kind = "table", caption = text(Caption), head = Head.Select(text),
        columns = Head.Select((h, i) => Math.Clamp(Rows.Select(r => r[i].Length).Append(h.Length).Max(), 6, 60)),
        rows = Rows.Select(r => r.Select(c => text(c.Length > MaxCell ? $"{c[..MaxCell]}…" : c))),
    };
}
