using CaseTracker.Domain.Redactions;

namespace CaseTracker.Application.Abstractions;

/// <summary>
/// Thrown instead of a redacted file. Codes: those of <see cref="PreviewException"/>, <c>too_many_pages</c>, and <c>verification_failed</c> with what was
/// found where. Neither message nor findings hold any of the words.
/// </summary>
public sealed class RedactionException(string code, string detail, IReadOnlyList<string>? findings = null) : Exception($"{code}: {detail}")
{
    public const string VerificationFailed = "verification_failed";

    public string Code => code;

    /// <summary>As <c>check/page 3</c>; empty but for <see cref="VerificationFailed"/>.</summary>
    public IReadOnlyList<string> Findings => findings ?? [];
}

/// <summary>A file that is to be redacted. It is read from its begin, more than once.</summary>
/// <param name="Reader">How to read it, as its first bytes told (<c>pdf</c>, <c>png_pipe</c> …).</param>
public sealed record RedactionFile(Stream Content, RedactionMedia Media, string Reader);

/// <summary>A word of the text layer where it stands on the page as it is shown, in fractions of the page.</summary>
/// <param name="Page">From 1.</param>
public sealed record PageWord(int Page, decimal Left, decimal Top, decimal Width, decimal Height, string Text);

/// <summary>A redacted file that was verified and is not kept yet; gone when disposed.</summary>
/// <param name="Content">Seekable, at its begin.</param>
/// <param name="MediaType"><c>application/pdf</c> or <c>image/png</c>.</param>
/// <param name="Engine">Name and version of what drew and read the pages.</param>
public sealed record BurntFile(Stream Content, string MediaType, int Pages, string Engine) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>What is hidden, and the words that must be found nowhere afterwards.</summary>
/// <param name="Secrets">The words below the rectangles and the texts that were looked for.</param>
public sealed record BurningOrder(IReadOnlyList<RedactionRegion> Regions, IReadOnlyList<string> Secrets);

/// <summary>
/// Reads hostile files in a sandbox without a network. Pages are shown upright and cut to their crop box, so that nothing beyond it gets into a redaction.
/// </summary>
public interface IRedactionEngine
{
    /// <returns>How many pages there are; a picture has one.</returns>
    /// <exception cref="RedactionException"/>
    Task<int> CountPagesAsync(RedactionFile file, CancellationToken ct);

    /// <summary>One page to look at, as PNG.</summary>
    /// <exception cref="RedactionException"/>
    Task<byte[]> DrawPageAsync(RedactionFile file, int page, CancellationToken ct);

    /// <summary>The text layer of a document, in reading order; empty for a picture.</summary>
    /// <exception cref="RedactionException"/>
    Task<IReadOnlyList<PageWord>> ReadWordsAsync(RedactionFile file, CancellationToken ct);

    /// <summary>
    /// Makes a new file of the pixels of the old one, the rectangles painted over, and reads it back with programs that know nothing of how it was made: it has
    /// the same pages, pixel for pixel what was painted, no text, none of the secrets in any stream, and nothing but pages of pixels.
    /// </summary>
    /// <param name="drawn">Told after each page.</param>
    /// <exception cref="RedactionException">Then there is no file.</exception>
    Task<BurntFile> BurnAsync(RedactionFile file, BurningOrder order, Func<int, Task> drawn, CancellationToken ct);
}
