using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Documents;

/// <param name="Sha256">Of the PDF, lower-case hex.</param>
/// <param name="Engine">Name and version of what rendered it.</param>
public sealed record PrintedFile(Guid ObjectId, int Pages, long SizeBytes, string Sha256, string Engine);

/// <summary>One volume of a document that is too long for one file. The first stands in the document itself.</summary>
/// <param name="Number">From 2.</param>
/// <param name="FirstPage">Pages go on from the volume before.</param>
public sealed record PrintedVolume(DocumentId DocumentId, CaseId CaseId, int Number, int FirstPage, Guid ObjectId, int Pages, long SizeBytes, string Sha256);

/// <summary>How far the making is. Written beside the document, so that it never stands in the way of a cancellation.</summary>
public sealed class PrintProgress
{
    public const int StageMaxLength = 20;

    private PrintProgress()
    {
    }

    public DocumentId DocumentId { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary><c>comparing</c>, <c>collecting</c>, <c>drawing</c> or <c>storing</c>.</summary>
    public string Stage { get; private init; } = "";

    /// <summary>The section that is being collected; empty in other stages.</summary>
    public string Section { get; private init; } = "";

    /// <summary>Pages drawn so far.</summary>
    public int Pages { get; private init; }

    /// <summary>Pages expected; 0 when unknown.</summary>
    public int OfPages { get; private init; }

    public int Percent { get; private init; }
}
