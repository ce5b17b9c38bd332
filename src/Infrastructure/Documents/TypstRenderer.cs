using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Sandboxing;

namespace CaseTracker.Infrastructure.Documents;

/// <summary>Typst in a short-lived process per document. One at a time: a long document takes 1.5 GB.</summary>
internal sealed class TypstRenderer(Sandbox sandbox) : IDocumentRenderer, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<RenderResult> RenderAsync(PrintedDocument document, RenderOptions options, Stream output, CancellationToken ct)
    {
        DocumentRules.Check(document);
        var input = TypstInput.Write(document, options);
        var standard = options.Profile switch
        {
            PdfProfile.PdfA2a => "a-2a",
            PdfProfile.PdfUa1 => "ua-1",
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Profile, "No such profile."),
        };
        EngineOutcome<ReadOnlyMemory<byte>> outcome;
        await turn.WaitAsync(ct);
        try
        {
            outcome = await sandbox.RunAsync([standard, options.MaxPages.ToString(CultureInfo.InvariantCulture), options.CountOnly ? "count" : "draw"], input, ct);
        }
        finally
        {
            _ = turn.Release();
        }

        var report = Report.From(outcome.Said);
        if (outcome.ExitCode != 0)
        {
            throw Failure(document, options, outcome, report);
        }

        // Length and head are compared so that half a file, or a stray line on the same pipe, never leaves this method as a document.
        var engine = $"Typst {report?.Typst} (typst-ts-node-compiler {report?.Addon})";
        if (options.CountOnly && report is { Pages: > 0 } && outcome.Output.Length == 0) return new RenderResult(report.Pages, 0, "", engine, report.Headings ?? []);
        if (report is not { Pages: > 0 } || report.Bytes != outcome.Output.Length || !outcome.Output.Span.StartsWith("%PDF-"u8))
        {
            throw new DocumentRenderException("engine_crash", $"{outcome.Output.Length} bytes of output do not match the report");
        }

        await output.WriteAsync(outcome.Output, ct);
        return new RenderResult(report.Pages, report.Bytes, Convert.ToHexStringLower(SHA256.HashData(outcome.Output.Span)), engine, report.Headings ?? []);
    }

    public void Dispose() => turn.Dispose();

    private static DocumentRenderException Failure(PrintedDocument document, RenderOptions options, EngineOutcome<ReadOnlyMemory<byte>> outcome, Report? report)
    {
        var said = report?.Error ?? outcome.Said.Trim();
        var detail = said.Length > 300 ? said[..300] : said;
        return outcome.ExitCode switch
        {
            2 when report is not null => new("template_error", detail),
            // The engine's own words would quote the text; ours give the character and where it stands.
            3 when report?.Missing is { Count: > 0 } missing => new("pdf_standard", MissingGlyphs.Describe(document, missing)),
            3 when report is not null => new("pdf_standard", detail),
            4 when report is not null => new(DocumentRenderException.TooManyPages, $"{detail}, at most {options.MaxPages}"),
            128 + 24 => new("timeout", "processor time"),
            134 => new("out_of_memory", "the memory limit was reached"),
            _ when outcome.Said.Contains("memory", StringComparison.OrdinalIgnoreCase) => new("out_of_memory", "the memory limit was reached"),
            _ => new("engine_crash", $"exit {outcome.ExitCode}"),
        };
    }

    /// <param name="Missing">Code points without a glyph in any of the fonts.</param>
    /// <param name="Headings">Page of each heading; for volumes only.</param>
    private sealed record Report(int Pages, long Bytes, string? Typst, string? Addon, string? Error, IReadOnlyList<int>? Missing, IReadOnlyList<int>? Headings)
    {
        /// <summary>The last line the worker said; null when it died before it could.</summary>
        public static Report? From(string said)
        {
            try
            {
                return JsonSerializer.Deserialize<Report>(said.TrimEnd().Split('\n')[^1], JsonSerializerOptions.Web);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
