using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Redactions;
using CaseTracker.Infrastructure.Previews;
using CaseTracker.Infrastructure.Sandboxing;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>
/// Reads the new file back with programs that know nothing of how it was made, each in a sandbox of its own run. All checks are made, and what they found is
/// told by check and page; the words themselves are told to nobody.
/// </summary>
internal sealed class ResultVerification(PreviewSandbox sandbox, IOptions<RedactionOptions> configured)
{
    private const int MaxFactsBytes = 4 << 20;
    private static readonly string[] Descriptions = ["Title", "Subject", "Keywords", "Author", "Creator", "Producer", "CreationDate", "ModDate"];
    private readonly RedactionOptions options = configured.Value;

    /// <returns>Name and version of what read it.</returns>
    /// <exception cref="RedactionException"><see cref="RedactionException.VerificationFailed"/></exception>
    internal async Task<string> VerifyAsync(Stream result, PaintedFile expected, CancellationToken ct)
    {
        var findings = new SortedSet<string>(StringComparer.Ordinal);
        var engine = "ffmpeg";
        var secrets = new SecretSearch(expected.Secrets);
        if (expected.Media == RedactionMedia.Document)
        {
            engine = await CheckAsync(findings, "facts", () => FactsAsync(result, expected, secrets, findings, ct)) ?? "";
            findings.UnionWith(await Skeleton.ReadAsync(Rewound(result), secrets, "raw", ct));
            _ = await CheckAsync(findings, "decoded", async () => (await RunAsync(result, RedactionScripts.Decoded, [], async (output, stop) =>
            {
                findings.UnionWith(await Skeleton.ReadAsync(output, secrets, "decoded", stop));
                return "";
            }, ct)).Output);
        }
        else
        {
            findings.UnionWith(await PictureChunks.ReadAsync(Rewound(result), secrets, ct));
        }

        _ = await CheckAsync(findings, "pixels", () => PixelsAsync(result, expected, findings, ct));
        if (findings.Count > 0) throw new RedactionException(RedactionException.VerificationFailed, string.Join(", ", findings), [.. findings]);
        return engine;
    }

    private async Task<string> FactsAsync(Stream result, PaintedFile expected, SecretSearch secrets, SortedSet<string> findings, CancellationToken ct)
    {
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var said = await RunAsync(result, RedactionScripts.Facts, [mark], async (output, stop) => Encoding.UTF8.GetString((await EngineProcess.ReadAsync(output, MaxFactsBytes, cut: true, stop)).Span), ct);
        var parts = said.Output.Split($"{mark} ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('\n', 2)).ToDictionary(part => part[0], part => part[1]);
        var lines = parts["info"].Split('\n').Select(line => line.Split(':', 2)).Where(line => line.Length == 2).ToLookup(line => line[0], line => line[1].Trim());
        if (Descriptions.Any(lines.Contains)) _ = findings.Add("metadata/info");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("Custom Metadata", "no"), ("Metadata Stream", "no"), ("JavaScript", "no"), ("Form", "none"), ("Encrypted", "no")])
            if (!lines[name].SequenceEqual([value])) _ = findings.Add($"{name.ToLowerInvariant().Replace(' ', '-')}/info");
        if (!lines["Pages"].SequenceEqual([expected.Pages.Count.ToString(CultureInfo.InvariantCulture)])) _ = findings.Add("pages/info");
        if (parts["script"].Trim().Length > 0) _ = findings.Add("script/document");
        if (parts["metadata"].Trim().Length > 0) _ = findings.Add("metadata/document");
        if (parts["attachments"].Trim() != "0 embedded files") _ = findings.Add("attachments/document");
        var pages = parts["text"].Split('\f');
        for (var page = 0; page < pages.Length; page++)
        {
            if (pages[page].Trim().Length > 0) _ = findings.Add($"text/page {page + 1}");
            if (secrets.IsIn(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(pages[page])))) _ = findings.Add($"words/page {page + 1}");
        }

        return parts["engine"].Trim() is { Length: > 0 and <= 60 } engine ? engine : "poppler";
    }

    /// <summary>Each page is pixel for pixel what was painted, and each rectangle on it nothing but black and its number.</summary>
    private async Task<string> PixelsAsync(Stream result, PaintedFile expected, SortedSet<string> findings, CancellationToken ct)
    {
        var document = expected.Media == RedactionMedia.Document;
        IReadOnlyList<string> arguments = document ? [RedactionEngine.Number(expected.Dpi), RedactionEngine.Number(expected.Pages.Count + 1)] : [RedactionEngine.Number(RedactionEngine.AnySide), "png_pipe"];
        var read = 0;
        _ = await RunAsync(result, document ? RedactionScripts.Pages : PreviewScripts.Image, arguments, async (output, stop) =>
        {
            await using var buffered = new BufferedStream(output, EngineOutput.BufferBytes);
            var said = new EngineOutput(buffered, RedactionEngine.AnySide);
            if (!document) _ = await said.LineAsync(stop);
            while (await said.PixelsAsync(stop) is { } page)
            {
                if (++read > expected.Pages.Count) break;
                var painted = expected.Pages[read - 1];
                if (!painted.IsSame(page)) _ = findings.Add($"pixels/page {read}");
                if (!RegionPaint.IsPainted(page, painted.Regions)) _ = findings.Add($"region/page {read}");
            }

            return "";
        }, ct);
        if (read != expected.Pages.Count) _ = findings.Add("pages/pixels");
        return "";
    }

    private async Task<EngineOutcome<T>> RunAsync<T>(Stream result, string script, IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task<T>> drain, CancellationToken ct)
    {
        var outcome = await sandbox.RunAsync(script, arguments, Rewound(result), drain, options.TimeoutSeconds, ct);
        return outcome.ExitCode == 0 ? outcome : throw PreviewSandbox.Failure(outcome.ExitCode, outcome.Said);
    }

    /// <summary>A program that cannot read it has found something too; one that is missing or took too long has not.</summary>
    private static async Task<string?> CheckAsync(SortedSet<string> findings, string check, Func<Task<string>> run)
    {
        try
        {
            return await run();
        }
        catch (PreviewException e) when (e.Code is "unreadable" or "encrypted" or "engine_crash")
        {
            _ = findings.Add($"unreadable/{check}");
            return null;
        }
        catch (PreviewException e)
        {
            throw new RedactionException(e.Code, check);
        }
    }

    private static Stream Rewound(Stream result)
    {
        result.Position = 0;
        return result;
    }
}
