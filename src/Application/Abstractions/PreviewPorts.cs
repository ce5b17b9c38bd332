using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Abstractions;

/// <summary>
/// Thrown instead of a preview. Codes: <c>unreadable</c> (damaged, or not what it says), <c>encrypted</c>, <c>too_large</c>, <c>timeout</c>,
/// <c>engine_missing</c>, <c>sandbox_unavailable</c>, <c>engine_crash</c>. The message holds nothing of the content.
/// </summary>
public sealed class PreviewException(string code, string detail) : Exception($"{code}: {detail}")
{
    public string Code => code;
}

/// <summary>Turns a hostile file into pixels and sound in a sandbox without a network. Neither the file nor what is made of it lies on a disk in the clear.</summary>
public interface IPreviewer
{
    /// <param name="files">Name under which the result is kept, sealed with the key of the case.</param>
    /// <param name="format">How to read it, as its first bytes told (<c>pdf</c>, <c>png_pipe</c>, <c>mov</c> …).</param>
    /// <exception cref="PreviewException"/>
    Task<PreviewContent> MakeAsync(CaseId caseId, Guid files, PreviewKind kind, string format, Stream content, CancellationToken ct);
}

/// <summary>Draws a hostile picture anew from its pixels, in the same sandbox: place, camera and date of the file are gone with the file.</summary>
public interface IPictures
{
    /// <param name="format">How to read it, as its first bytes told (<c>png_pipe</c>, <c>jpeg_pipe</c> …).</param>
    /// <param name="pixels">Of the longer side, at most.</param>
    /// <returns>A PNG.</returns>
    /// <exception cref="PreviewException"/>
    Task<byte[]> RedrawAsync(string format, Stream picture, int pixels, CancellationToken ct);
}

/// <summary>Holds what was made to look at, sealed. It may lose anything at any time: it can be made again.</summary>
public interface IPreviewStore
{
    /// <summary>A seekable stream of one part (<c>page-1</c>, <c>media</c>); null when it is gone.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Altered, cut, or the key of the case is destroyed.</exception>
    Task<Stream?> OpenAsync(CaseId caseId, Guid files, string part, CancellationToken ct);

    bool Has(Guid files);

    void Remove(Guid files);
}
