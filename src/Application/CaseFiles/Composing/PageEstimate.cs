using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.CaseFiles.Composing;

/// <summary>How long something will be, in pages of A4, without drawing it. Measured on real documents; a tenth more or less must be expected.</summary>
public static class PageEstimate
{
    /// <summary>Heights in tenths of a millimetre, as the templates set them. Of a page: without the head of a table and what is lost to a row that does not fit.</summary>
    private const double PageHeight = 2310;

    private const double LineOfText = 49;
    private const double AroundParagraph = 12;
    private const double LineOfTable = 38;
    private const double AroundRow = 14;
    private const double AroundTable = 250;
    private const double HighHeading = 160;
    private const double LowHeading = 95;

    /// <summary>Letters in a full line of running text, and in one of a table that takes the whole width; a cell loses two to its borders.</summary>
    private const double LettersOfText = 90;
    private const double LettersOfTable = 104;
    private const double LettersOfBorder = 2;
    private const double MonoIsWider = 1.2;

    /// <summary>Cover and integrity page, and the contents.</summary>
    public static int Of(IReadOnlyList<Block> body)
    {
        var headings = body.Count(b => b is Heading);
        return 1 + (int)Math.Ceiling(Math.Max(1, headings) / 38.0) + (int)Math.Ceiling(Math.Max(0.05, Pages(body)));
    }

    /// <summary>Of a part, in fractions of a page.</summary>
    public static double Pages(IEnumerable<Block> blocks) => blocks.Sum(Height) / PageHeight;

    public static double Pages(Table table, IEnumerable<TableRow> rows) => rows.Sum(r => Row(table, r)) / PageHeight;

    private static double Height(Block block) => block switch
    {
        Heading h => (h.Level == 1 ? HighHeading : LowHeading) + (Lines(h.Text.Length, LettersOfText) * LineOfText),
        Paragraph p => (Lines(Letters(p.Runs), LettersOfText) * LineOfText) + AroundParagraph,
        ListBlock l => l.Items.Sum(i => (Lines(Letters(i), LettersOfText) * LineOfText) + AroundParagraph) + AroundParagraph,
        Table t => AroundTable + t.Rows.Sum(r => Row(t, r)),
        Figure f => 100 + (1600 * f.Width),
        _ => LineOfText,
    };

    private static double Row(Table table, TableRow row)
    {
        var whole = table.Columns.Sum(c => c.Weight);
        return AroundRow + row.Cells.Zip(table.Columns, (cell, column) => cell.Sum(block => Cell(block, Math.Max(4, (LettersOfTable * column.Weight / whole) - LettersOfBorder)))).DefaultIfEmpty(0).Max();
    }

    private static double Cell(Block block, double letters) => block switch
    {
        Paragraph p => Lines(Letters(p.Runs), letters) * LineOfTable,
        ListBlock l => l.Items.Sum(i => Lines(Letters(i) + 3, letters) * LineOfTable),
        _ => LineOfTable,
    };

    private static double Letters(IEnumerable<TextRun> runs) => runs.Sum(r => r.Text.Length * (r.Mono ? MonoIsWider : 1));

    private static double Lines(double letters, double perLine) => Math.Max(1, Math.Ceiling(letters / perLine));
}
