using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Redactions;
using CaseTracker.Infrastructure.Previews;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>Poppler draws pages, FFmpeg pictures, each in a sandbox of one run; what is painted and written is painted and written here, from bare pixels.</summary>
internal sealed class RedactionEngine(PreviewSandbox sandbox, ResultVerification verification, BurningSeam seam, DataFolder data, IOptions<RedactionOptions> configured) : IRedactionEngine, IDisposable
{
    /// <summary>More pixels than a side may have.</summary>
    internal const int AnySide = 30_000;

    private const double LeastDpi = 20;
    private const double PointsPerInch = 72;
    private readonly RedactionOptions options = configured.Value;
    /// <summary>Two at once would need twice the memory.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    public async Task<int> CountPagesAsync(RedactionFile file, CancellationToken ct) => (await SizesAsync(file, ct)).Count;

    public async Task<byte[]> DrawPageAsync(RedactionFile file, int page, CancellationToken ct)
    {
        var document = file.Media == RedactionMedia.Document;
        var outcome = await RunAsync(file, document ? RedactionScripts.OnePage : PreviewScripts.Image, [Number(options.ViewPixels), document ? Number(page) : file.Reader], async (output, stop) =>
        {
            await using var buffered = new BufferedStream(output, EngineOutput.BufferBytes);
            var said = new EngineOutput(buffered, options.ViewPixels);
            return !document && await said.LineAsync(stop) is null ? null : await said.PictureAsync(stop);
        }, ct);
        return outcome ?? throw new RedactionException("unreadable", "no picture");
    }

    public async Task<IReadOnlyList<PageWord>> ReadWordsAsync(RedactionFile file, CancellationToken ct)
    {
        if (file.Media != RedactionMedia.Document) return [];
        var sizes = await SizesAsync(file, ct);
        return await RunAsync(file, RedactionScripts.Words, [], async (output, stop) => (IReadOnlyList<PageWord>)await TextLayer.ReadAsync(output, sizes, stop), ct);
    }

    public async Task<BurntFile> BurnAsync(RedactionFile file, BurningOrder order, Func<int, Task> drawn, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        var made = new ScratchFile(data.Previews);
        try
        {
            var painted = file.Media == RedactionMedia.Document ? await PaintDocumentAsync(file, order, made, drawn, ct) : await PaintPictureAsync(file, order, made, drawn, ct);
            made.Finish();
            var passed = seam.Pass(made);
            var engine = await verification.VerifyAsync(passed, painted, ct);
            passed.Position = 0;
            return new BurntFile(passed, file.Media == RedactionMedia.Document ? "application/pdf" : "image/png", painted.Pages.Count, $"redaction 1, {engine}");
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
        finally
        {
            _ = turn.Release();
        }
    }

    internal static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private async Task<PaintedFile> PaintDocumentAsync(RedactionFile file, BurningOrder order, ScratchFile made, Func<int, Task> drawn, CancellationToken ct)
    {
        var sizes = await SizesAsync(file, ct);
        var dpi = DpiOf(sizes);
        var pdf = new PixelPdf(made, dpi);
        pdf.Begin();
        var pages = await RunAsync(file, RedactionScripts.Pages, [Number(dpi), Number(options.MaxPages)], async (output, stop) =>
        {
            await using var buffered = new BufferedStream(output, EngineOutput.BufferBytes);
            var said = new EngineOutput(buffered, AnySide);
            var painted = new List<PaintedPage>();
            while (await said.PixelsAsync(stop) is { } page)
            {
                if (painted.Count == sizes.Count) throw EngineOutput.Malformed();
                painted.Add(Paint(page, painted.Count + 1, order));
                pdf.AddPage(page, sizes[painted.Count - 1]);
                if (made.Length > (long)options.MaxResultMegabytes << 20) throw new PreviewException("too_large", "the new file");
                await drawn(painted.Count);
            }

            return painted;
        }, ct);
        if (pages.Count != sizes.Count) throw new RedactionException("unreadable", "not all pages could be drawn");
        pdf.Finish();
        return new PaintedFile(file.Media, pages, dpi, order.Secrets);
    }

    private async Task<PaintedFile> PaintPictureAsync(RedactionFile file, BurningOrder order, ScratchFile made, Func<int, Task> drawn, CancellationToken ct)
    {
        var picture = await RunAsync(file, PreviewScripts.Image, [Number(AnySide), file.Reader], async (output, stop) =>
        {
            await using var buffered = new BufferedStream(output, EngineOutput.BufferBytes);
            var said = new EngineOutput(buffered, AnySide);
            return await said.LineAsync(stop) is null ? null : await said.PixelsAsync(stop);
        }, ct) ?? throw new RedactionException("unreadable", "no picture");
        var painted = Paint(picture, 1, order);
        made.Write(PngPicture.Write(picture.Width, picture.Height, picture.Rgb));
        await drawn(1);
        return new PaintedFile(file.Media, [painted], 0, order.Secrets);
    }

    private static PaintedPage Paint(Pixels page, int number, BurningOrder order)
    {
        RedactionRegion[] regions = [.. order.Regions.Where(r => r.Page == number)];
        RegionPaint.Paint(page, regions);
        return PaintedPage.Of(page, regions);
    }

    /// <summary>As shown: upright and cut to the crop box. A picture is its own page.</summary>
    private async Task<IReadOnlyList<PageSize>> SizesAsync(RedactionFile file, CancellationToken ct)
    {
        if (file.Media == RedactionMedia.Document)
            return await RunAsync(file, RedactionScripts.Survey, [Number(options.MaxPages)], (output, stop) => PageSizes.ReadAsync(output, options.MaxPages, stop), ct);
        _ = await DrawPageAsync(file, 1, ct);
        return [new PageSize(1, 1)];
    }

    private double DpiOf(IReadOnlyList<PageSize> sizes)
    {
        var inches = sizes.Max(s => s.Width * s.Height) / (PointsPerInch * PointsPerInch);
        var fitting = Math.Sqrt(options.PageMegapixels * 1e6 / Math.Max(inches, 0.01));
        if (fitting < LeastDpi) throw new RedactionException("too_large", "a page");
        return Math.Min(options.Dpi, Math.Floor(fitting));
    }

    private async Task<T> RunAsync<T>(RedactionFile file, string script, IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task<T>> drain, CancellationToken ct)
    {
        file.Content.Position = 0;
        try
        {
            var outcome = await sandbox.RunAsync(script, arguments, file.Content, drain, options.TimeoutSeconds, ct);
            return outcome.ExitCode == 0 ? outcome.Output : throw PreviewSandbox.Failure(outcome.ExitCode, outcome.Said);
        }
        catch (PreviewException failed)
        {
            throw new RedactionException(failed.Code, "the source");
        }
    }
}
