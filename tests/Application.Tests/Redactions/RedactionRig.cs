using System.Diagnostics;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Redactions;
using CaseTracker.Application.Tests.Evidence;
using CaseTracker.Domain.Redactions;
using CaseTracker.Infrastructure.Previews;
using CaseTracker.Infrastructure.Redactions;
using Microsoft.Extensions.Options;

namespace CaseTracker.Application.Tests.Redactions;

/// <summary>The real engines in the real sandbox.</summary>
internal sealed class RedactionRig : IDisposable
{
    private readonly TestStore store = new();

    internal RedactionRig(Func<byte[], byte[]>? fault = null, Action<RedactionOptions>? configure = null)
    {
        var options = new RedactionOptions { Dpi = 100 };
        configure?.Invoke(options);
        var sandbox = new PreviewSandbox(Options.Create(new PreviewOptions()));
        Engine = new RedactionEngine(sandbox, new ResultVerification(sandbox, Options.Create(options)), fault is null ? new BurningSeam() : new FaultySeam(fault), store.Folder, Options.Create(options));
    }

    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal RedactionEngine Engine { get; }

    internal string[] Left => Directory.Exists(store.Folder.Previews) ? Directory.GetFileSystemEntries(store.Folder.Previews) : [];

    internal static RedactionFile Pdf(byte[] bytes) => new(new MemoryStream(bytes), RedactionMedia.Document, "pdf");

    internal static RedactionFile Picture(byte[] bytes, string reader) => new(new MemoryStream(bytes), RedactionMedia.Picture, reader);

    internal static RedactionRegion Region(int number, int page, double left, double top, double width, double height) =>
        new(number, page, (decimal)left, (decimal)top, (decimal)width, (decimal)height, "ADDRESS", "", null, Guid.Empty);

    /// <summary>What a person would confirm of a text that is looked for.</summary>
    internal async Task<IReadOnlyList<RedactionRegion>> FoundAsync(byte[] pdf, string text, PatternKind kind = PatternKind.Text)
    {
        var words = await Engine.ReadWordsAsync(Pdf(pdf), Ct);
        var places = PatternSearch.Find(words, new OpenedPattern(1, kind, text, "ADDRESS", ""));
        return [.. places.SelectMany(p => p.Boxes).Select((b, i) => new RedactionRegion(i + 1, b.Page, b.Left - 0.002m, b.Top - (b.Height * 0.08m), b.Width + 0.004m, b.Height * 1.16m, "ADDRESS", "", 1, Guid.Empty))];
    }

    internal async Task<byte[]> BurnAsync(RedactionFile file, IReadOnlyList<RedactionRegion> regions, params string[] secrets)
    {
        var words = await Engine.ReadWordsAsync(file, Ct);
        await using var burnt = await Engine.BurnAsync(file, new BurningOrder(regions, [.. PatternSearch.Below(words, regions), .. secrets]), _ => Task.CompletedTask, Ct);
        var all = new MemoryStream();
        await burnt.Content.CopyToAsync(all, Ct);
        return all.ToArray();
    }

    /// <summary>What a program outside says of a document; <c>-</c> among the arguments stands for its name.</summary>
    internal static async Task<byte[]> AskAsync(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pdf");
        await File.WriteAllBytesAsync(path, pdf, Ct);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [.. arguments.Select(a => a == "-" ? path : a)]) { RedirectStandardOutput = true })!;
            var all = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(all, Ct);
            await process.WaitForExitAsync(Ct);
            Assert.Equal(0, process.ExitCode);
            return all.ToArray();
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Dispose()
    {
        Engine.Dispose();
        store.Dispose();
    }

    private sealed class FaultySeam(Func<byte[], byte[]> fault) : BurningSeam
    {
        internal override Stream Pass(Stream made)
        {
            var all = new MemoryStream();
            made.CopyTo(all);
            made.Dispose();
            return new MemoryStream(fault(all.ToArray()));
        }
    }
}
