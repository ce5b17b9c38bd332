namespace CaseTracker.Application.Abstractions;

public enum PdfProfile { PdfA2a, PdfUa1 }

/// <param name="CountOnly">Lays the pages out and writes no file: for what must be known before the first volume can be drawn.</param>
public sealed record RenderOptions(PdfProfile Profile, DateTimeOffset Timestamp, int MaxPages = 400, bool CountOnly = false);

/// <param name="Engine">Name and version, for the record of how the document was made.</param>
/// <param name="HeadingPages">Page of each heading, in their order; asked for volumes only.</param>
public sealed record RenderResult(int Pages, long SizeBytes, string Sha256, string Engine, IReadOnlyList<int> HeadingPages);

/// <summary>
/// Thrown instead of a silently wrong document. Codes: <c>invalid_document</c> (dangling link, two anchors of one name, a row that does not fit its
/// table), <c>pdf_standard</c> (missing glyph), <c>too_many_pages</c>, <c>timeout</c>, <c>out_of_memory</c>, <c>template_error</c>, <c>engine_crash</c>,
/// <c>engine_missing</c>, <c>sandbox_unavailable</c>. The message holds anchors and characters, never text of the document.
/// </summary>
public sealed class DocumentRenderException(string code, string detail) : Exception($"{code}: {detail}")
{
    public const string TooManyPages = "too_many_pages";

    public string Code => code;
}

public interface IDocumentRenderer
{
    /// <summary>Writes a whole PDF to <paramref name="output"/>, or throws and writes nothing. Never fetches anything. Cancelled, the engine is killed.</summary>
    /// <exception cref="DocumentRenderException"/>
    Task<RenderResult> RenderAsync(PrintedDocument document, RenderOptions options, Stream output, CancellationToken ct);
}

/// <summary>Where the making of a document stands, told to whoever waits for it. In transactions of its own.</summary>
public interface IPrintProgress
{
    /// <returns>False when it is not wanted any more.</returns>
    Task<bool> ReportAsync(Guid document, PrintStep step, CancellationToken ct);
}

/// <param name="Stage"><c>comparing</c>, <c>collecting</c>, <c>drawing</c> or <c>storing</c>.</param>
/// <param name="Section">Of the case file; empty in other stages.</param>
/// <param name="Pages">Drawn so far, of those expected.</param>
public sealed record PrintStep(string Stage, string Section, int Pages, int OfPages, int Percent);

/// <summary>Where the audit trail stood when a document was collected.</summary>
public interface IAuditPosition
{
    /// <summary>Null for a case without documents, or one that cannot be seen.</summary>
    Task<AuditPosition?> OfAsync(Guid caseId, CancellationToken ct);
}

/// <param name="Entries">About the case.</param>
/// <param name="LastId">Of the last entry of the whole trail.</param>
/// <param name="LastLeaf">SHA-256 of it, lower-case hex.</param>
public sealed record AuditPosition(long Entries, Guid LastId, string LastLeaf);
