using CaseTracker.Domain.Documents;

namespace CaseTracker.Application.Abstractions;

// The seam between what a document says and the engine that draws it: no HTML, Typst or QuestPDF type crosses it.

public enum TextDirection { Auto, LeftToRight, RightToLeft }

/// <summary>A run of text in one language: language and direction are data, because shaping and the PDF's /Lang depend on them.</summary>
/// <param name="Lang">Empty: that of the document. Letters of another script than the language is written in get their own.</param>
/// <param name="LinkTo">Anchor of a heading or row in the same document; null for plain text.</param>
public sealed record TextRun(string Text, string Lang = "", TextDirection Direction = TextDirection.Auto, bool Strong = false, bool Mono = false, string? LinkTo = null);

public abstract record Block;

/// <summary>Numbered and listed in the contents by the renderer: <paramref name="Text"/> carries no number of its own.</summary>
/// <param name="Level">1 is the highest; a level is never skipped on the way down.</param>
/// <param name="Anchor">Unique in the document, without names of persons: it is quoted in errors.</param>
public sealed record Heading(int Level, string Anchor, string Text) : Block;

public sealed record Paragraph(IReadOnlyList<TextRun> Runs) : Block
{
    public Paragraph(string text) : this([new TextRun(text)])
    {
    }
}

public sealed record ListBlock(bool Ordered, IReadOnlyList<IReadOnlyList<TextRun>> Items) : Block;

/// <param name="Weight">Share of the width, relative to the other columns.</param>
public sealed record TableColumn(string Header, double Weight, bool IsRowHeader = false);

/// <param name="Anchor">Target for links, unique in the document and without names of persons; null when nothing links to the row.</param>
public sealed record TableRow(string? Anchor, IReadOnlyList<IReadOnlyList<Block>> Cells);

/// <summary>The header row repeats on each page; a row is never split.</summary>
public sealed record Table(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Block;

/// <param name="Svg">Built by us, never supplied by a user.</param>
public sealed record Figure(string Svg, string AltText, string Caption) : Block
{
    /// <summary>Share of the width of the page.</summary>
    public double Width { get; init; } = 1;
}

/// <summary>Name and version of the engine, told by the engine itself.</summary>
public sealed record EngineNote : Block;

/// <param name="Reference">The case reference, in the head of each page.</param>
/// <param name="Marking">Classification, on the cover and on each page.</param>
/// <param name="Cover">Label and value lines of the cover.</param>
/// <param name="ContentSha256">Of the content as data, printed on the cover so that two prints can be compared.</param>
public sealed record PrintedDocument(
    string Reference, string Title, string Subtitle, string Lang, string Marking, string Office, string Version,
    IReadOnlyList<(string Label, string Value)> Cover, IReadOnlyList<Block> Body, string ContentSha256)
{
    public PrintedWords Words { get; init; } = PrintedWords.English;

    public PaperSize Paper { get; init; }

    /// <summary>Number, recipient and mark of the copy, in the foot of each page; empty for what has no copies.</summary>
    public string Copy { get; init; } = "";

    /// <summary>Null for a document of one file.</summary>
    public VolumeOf? Volume { get; init; }
}

/// <summary>The words a renderer adds by itself, in the language of the document.</summary>
/// <param name="PageOf">With {0} for the page and {1} for the number of pages, in this order.</param>
/// <param name="PageOfVolume">For long documents: with {0} for the page, {1} for the volume, {2} for the number of volumes, {3} and {4} for the first and last page of the volume.</param>
public sealed record PrintedWords(string Contents, string PageOf, string Table, string Figure, string Version, string ContentHash, string PageOfVolume = "Page {0}, volume {1} of {2}, pages {3} to {4}", string Continued = "continued", string Volume = "Volume")
{
    public static PrintedWords English { get; } = new("Contents", "Page {0} of {1}", "Table", "Figure", "Version", "SHA-256 of the content");
}

/// <summary>One of several files of a document: pages, headings and tables are counted on from the one before.</summary>
/// <param name="FirstPage">Number of its first page.</param>
/// <param name="Headings">Numbers of the headings that it goes on from, the highest level first.</param>
/// <param name="Tables">Tables before it.</param>
/// <param name="Figures">Figures before it.</param>
/// <param name="Contents">Of all volumes, for the first; empty in the others.</param>
public sealed record VolumeOf(int Number, int Of, int FirstPage, IReadOnlyList<int> Headings, int Tables, int Figures, IReadOnlyList<ContentsEntry> Contents);

/// <param name="Number">Of the heading, as <c>2.1</c>.</param>
/// <param name="Anchor">Null when it stands in another volume.</param>
public sealed record ContentsEntry(int Level, string Number, string Title, int Volume, int Page, string? Anchor);
