namespace CaseTracker.Application.Abstractions;

// The seam between what a document says and the engine that draws it: no HTML, Typst or QuestPDF type crosses it.

public enum PdfProfile { PdfA2a, PdfUa1 }

public enum TextDirection { Auto, LeftToRight, RightToLeft }

/// <summary>A run of text in one language: language and direction are data, because shaping and the PDF's /Lang depend on them.</summary>
/// <param name="LinkTo">Anchor of a heading or row in the same document; null for plain text.</param>
public sealed record TextRun(string Text, string Lang = "en", TextDirection Direction = TextDirection.Auto, bool Strong = false, bool Mono = false, string? LinkTo = null);

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
public sealed record Figure(string Svg, string AltText, string Caption) : Block;

/// <param name="Reference">The case reference, in the head of each page.</param>
/// <param name="Marking">Classification, on the cover and on each page.</param>
/// <param name="Cover">Label and value lines of the cover.</param>
/// <param name="ContentSha256">Of the content as data, printed on the cover so that two prints can be compared.</param>
public sealed record PrintedDocument(
    string Reference, string Title, string Subtitle, string Lang, string Marking, string Office, string Version,
    IReadOnlyList<(string Label, string Value)> Cover, IReadOnlyList<Block> Body, string ContentSha256)
{
    public PrintedWords Words { get; init; } = PrintedWords.English;
}

/// <summary>The words a renderer adds by itself, in the language of the document.</summary>
/// <param name="PageOf">With {0} for the page and {1} for the number of pages, in this order.</param>
public sealed record PrintedWords(string Contents, string PageOf, string Table, string Figure, string Version, string ContentHash)
{
    public static PrintedWords English { get; } = new("Contents", "Page {0} of {1}", "Table", "Figure", "Version", "SHA-256 of the content");
}

public sealed record RenderOptions(PdfProfile Profile, DateTimeOffset Timestamp, int MaxPages = 400);

public sealed record OutlineEntry(string Title, int Level, int Page);

/// <param name="Engine">Name and version, for the record of how the document was made.</param>
public sealed record RenderResult(int Pages, long SizeBytes, string Sha256, string Engine);

/// <summary>
/// Thrown instead of a silently wrong document. Codes: <c>invalid_document</c> (dangling link, two anchors of one name, a row that does not fit its
/// table), <c>pdf_standard</c> (missing glyph), <c>too_many_pages</c>, <c>timeout</c>, <c>out_of_memory</c>, <c>template_error</c>, <c>engine_crash</c>,
/// <c>engine_missing</c>, <c>sandbox_unavailable</c>. The message holds anchors and characters, never text of the document.
/// </summary>
public sealed class DocumentRenderException(string code, string detail) : Exception($"{code}: {detail}")
{
    public string Code => code;
}

public interface IDocumentRenderer
{
    /// <summary>Writes a whole PDF to <paramref name="output"/>, or throws and writes nothing. Never fetches anything.</summary>
    /// <exception cref="DocumentRenderException"/>
    Task<RenderResult> RenderAsync(PrintedDocument document, RenderOptions options, Stream output, CancellationToken ct);
}
