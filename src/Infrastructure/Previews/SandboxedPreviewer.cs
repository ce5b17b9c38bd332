using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Previews;

/// <summary>Poppler for pages, FFmpeg for pictures, sound and film, each in a sandbox of one run. One at a time: two would need twice the memory.</summary>
internal sealed class SandboxedPreviewer(PreviewSandbox sandbox, SealedPreviews previews, IOptions<PreviewOptions> configured) : IPreviewer, IDisposable
{
    private const long MaxMediaBytes = 110L << 20;
    private static readonly byte[] WebmMark = [0x1A, 0x45, 0xDF, 0xA3];
    private readonly PreviewOptions options = configured.Value;
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<PreviewContent> MakeAsync(CaseId caseId, Guid files, PreviewKind kind, string format, Stream content, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        var draft = previews.Begin(caseId, files);
        try
        {
            var made = kind is PreviewKind.Pages or PreviewKind.Image ? await PicturesAsync(kind, format, content, draft, ct) : await MediaAsync(kind, format, content, draft, ct);
            draft.Keep();
            return made;
        }
        finally
        {
            draft.Dispose();
            _ = turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<PreviewContent> PicturesAsync(PreviewKind kind, string format, Stream content, PreviewDraft draft, CancellationToken ct)
    {
        var (script, last) = kind == PreviewKind.Pages ? (PreviewScripts.Pages, Number(options.MaxPages)) : (PreviewScripts.Image, format);
        var outcome = await sandbox.RunAsync(script, [Number(options.Pixels), last], content, async (output, stop) =>
        {
            await using var buffered = new BufferedStream(output, EngineOutput.BufferBytes);
            var said = new EngineOutput(buffered, options.Pixels);
            // Nothing at all: the exit code says why.
            if (await said.LineAsync(stop) is not { } first) return new PreviewContent(0, 0, null, null);
            if (first.Split(' ') is not ["pages", var count] || !int.TryParse(count, CultureInfo.InvariantCulture, out var inFile)) throw EngineOutput.Malformed();
            var pages = 0;
            while (await said.PictureAsync(stop) is { } picture)
            {
                if (++pages > options.MaxPages) throw EngineOutput.Malformed();
                await draft.PutAsync($"page-{pages}", picture, stop);
            }

            return new PreviewContent(pages, Math.Max(pages, inFile), null, null);
        }, options.PagesTimeoutSeconds, ct);
        if (outcome.ExitCode != 0 || outcome.Output.Pages == 0) throw PreviewSandbox.Failure(outcome.ExitCode, outcome.Said);
        return outcome.Output;
    }

    private async Task<PreviewContent> MediaAsync(PreviewKind kind, string format, Stream content, PreviewDraft draft, CancellationToken ct)
    {
        var most = options.MaxMinutes * 60;
        var outcome = await sandbox.RunAsync(PreviewScripts.Media, [format, Number(most), kind == PreviewKind.Video ? "video" : "audio"], content, async (output, stop) =>
        {
            await using var buffered = new BufferedStream(output, EngineOutput.BufferBytes);
            var said = new EngineOutput(buffered, options.Pixels);
            if (await said.LineAsync(stop) is not { } first) return null;
            if (first.Split(' ') is not [("video" or "audio") and var word, var duration]) throw EngineOutput.Malformed();
            double? seconds = double.TryParse(duration, NumberStyles.Float, CultureInfo.InvariantCulture, out var told) && told is >= 0 and < 1e7 ? told : null;
            if (word == "video") await draft.PutAsync("page-1", await said.PictureAsync(stop) ?? throw EngineOutput.Malformed(), stop);
            var media = await said.RestAsync(MaxMediaBytes, stop);
            if (!media.AsSpan().StartsWith(WebmMark)) return null;
            await draft.PutAsync("media", media, stop);
            var pages = word == "video" ? 1 : 0;
            return new PreviewContent(pages, pages, seconds, seconds is { } all ? Math.Min(all, most) : null);
        }, options.MediaTimeoutSeconds, ct);
        return outcome is { ExitCode: 0, Output: { } made } ? made : throw PreviewSandbox.Failure(outcome.ExitCode, outcome.Said);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
