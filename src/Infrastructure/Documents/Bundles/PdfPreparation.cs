using System.Text;
using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;
using CaseTracker.Infrastructure.Sandboxing;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>
/// Makes of one hostile PDF (<c>in.pdf</c> in its folder) one that can be merged (<c>p.pdf</c>): annotations become part of the page, of what can be clicked only
/// links within the document stay, inherited members are written into each page. Each document in a sandbox of its own.
/// </summary>
internal sealed class PdfPreparation(BundleSandbox sandbox, IOptions<BundleOptions> configured)
{
    internal const string LinkRoot = "https://bundle.invalid/";

    private const string Look = """
        qpdf --json=2 --json-stream-data=none --json-key=pages --json-key=qpdf in.pdf o.json 2>/dev/null
        grep -a -o -E '"/(JS|JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMedia|Movie|Sound|AA|EmbeddedFile|FileAttachment|ByteRange|OCProperties)"' o.json 2>/dev/null | sort -u > seen
        qpdf --decrypt --flatten-annotations=all --generate-appearances --stream-data=preserve in.pdf n.pdf 2> said; rc=$?
        if grep -q 'invalid password' said; then exit 20; fi
        case $rc in 0) ;; 3) echo mended >> seen ;; *) exit 21 ;; esac
        qpdf --json=2 --json-stream-data=none --json-key=pages --json-key=qpdf --json-key=outlines n.pdf n.json 2>/dev/null; rc=$?
        case $rc in 0|3) ;; *) exit 21 ;; esac
        echo ready
        """;

    private const string Pictures = "\npdftoppm -gray -cropbox -scale-to 420 n.pdf 2>/dev/null; exit 0";
    private const string Rewrite = "qpdf --update-from-json=u.json --stream-data=preserve n.pdf p.pdf 2>/dev/null; rc=$?; rm -f in.pdf n.pdf n.json o.json u.json said; case $rc in 0|3) ;; *) exit 21 ;; esac";
    private const int MaxOwnBookmarks = 50_000;
    private const long MaxJsonBytes = 384L << 20;

    private readonly BundleOptions options = configured.Value;

    /// <param name="name">Of the folder, from the root of the workspace.</param>
    /// <param name="letters">Of the line that will be stamped on each page; 0 for pages that have theirs.</param>
    /// <exception cref="SlipException"/>
    internal async Task<PreparedPdf> PrepareAsync(string folder, string name, string selection, int letters, CancellationToken ct)
    {
        PdfJson? told = null;
        try
        {
            IReadOnlyList<PageFrame> frames = [];
            IReadOnlyList<Spot?> free = [];
            var looked = await RunAsync(letters > 0 ? Look + Pictures : Look, folder, async (output, stop) =>
            {
                if (await ReadyAsync(output, stop))
                {
                    told = await TellAsync(folder, stop);
                    frames = [.. told.Pages.Select(page => PageFrame.Of(told, told.Of(page)))];
                    free = letters > 0 ? await WhiteSpots.FindAsync(output, frames, letters, stop) : [.. frames.Select(_ => (Spot?)null)];
                }

                await output.CopyToAsync(Stream.Null, stop);
                return true;
            }, ct);
            if (looked.ExitCode != 0 || told is null) throw new SlipException(looked.ExitCode == 20 ? BundleProblems.Password : Code(looked));
            if (told.Pages.Count == 0) throw new SlipException(BundleProblems.Empty);
            var taken = PageSelection.Of(selection, told.Pages.Count);
            if (taken.Count == 0) throw new SlipException(BundleProblems.NoSuchPages);
            await RewriteAsync(told, frames, free, await PdfFindings.LinksAsync(Path.Combine(folder, "o.json"), MaxJsonBytes, ct), folder, letters, ct);
            var notes = PdfFindings.Notes(await File.ReadAllTextAsync(Path.Combine(folder, "seen"), ct), selection);
            return new PreparedPdf($"{name}/p.pdf", frames, free, taken, letters > 0 ? told.Bookmarks() : told.Bookmarks(MaxOwnBookmarks), notes);
        }
        catch (Exception e) when (e is (JsonException or KeyNotFoundException or InvalidOperationException or FileNotFoundException) and not ObjectDisposedException)
        {
            throw new SlipException(BundleProblems.Unreadable);
        }
        finally
        {
            told?.Dispose();
        }
    }

    private async Task RewriteAsync(PdfJson told, IReadOnlyList<PageFrame> frames, IReadOnlyList<Spot?> free, IReadOnlyList<IReadOnlyList<PageLink>> links, string folder, int letters, CancellationToken ct)
    {
        await using (var update = new PdfUpdate(Path.Combine(folder, "u.json"), told.MaxObject))
        {
            for (var i = 0; i < told.Pages.Count; i++)
            {
                var (page, at) = (told.Of(told.Pages[i]), i);
                var moved = letters > 0 ? new PageStamp(frames[at], "", letters, free[at]) : null;
                await update.ValueAsync(told.Pages[i], json => PdfPages.Write(told, page, links.Count == told.Pages.Count ? links[at] : [], moved, json), ct);
            }

            await PdfCleaning.WriteAsync(told, update, told.Pages.ToHashSet(), ct);
        }

        var written = await RunAsync(Rewrite, folder, async (output, stop) =>
        {
            await output.CopyToAsync(Stream.Null, stop);
            return true;
        }, ct);
        if (written.ExitCode != 0) throw new SlipException(Code(written));
    }

    private async Task<EngineOutcome<bool>> RunAsync(string script, string folder, Func<Stream, CancellationToken, Task<bool>> drain, CancellationToken ct)
    {
        try
        {
            var outcome = await sandbox.RunAsync(script, folder, drain, options.ExhibitTimeoutSeconds, ct);
            // Not the exhibit's fault: every other would fail as well.
            if (outcome.ExitCode != 0) BundleSandbox.RefuseWithoutEngine(outcome.ExitCode, outcome.Said);
            return outcome;
        }
        catch (EngineException failed) when (failed.Code != "sandbox_unavailable")
        {
            throw new SlipException(failed.Code == "timeout" ? BundleProblems.Timeout : BundleProblems.Unreadable);
        }
        catch (EngineException failed)
        {
            throw new DocumentRenderException(failed.Code, failed.Detail);
        }
    }

    private static async Task<PdfJson> TellAsync(string folder, CancellationToken ct)
    {
        var file = Path.Combine(folder, "n.json");
        return new FileInfo(file).Length <= MaxJsonBytes ? await PdfJson.ReadAsync(file, ct) : throw new SlipException(BundleProblems.TooLarge);
    }

    private static async Task<bool> ReadyAsync(Stream output, CancellationToken ct)
    {
        var word = new byte["ready\n".Length];
        return await output.ReadAtLeastAsync(word, word.Length, throwOnEndOfStream: false, ct) == word.Length && Encoding.ASCII.GetString(word) == "ready\n";
    }

    private static string Code<T>(EngineOutcome<T> outcome) => outcome.ExitCode == 128 + 24 ? BundleProblems.Timeout
        : outcome.Said.Contains("bad_alloc", StringComparison.Ordinal) ? BundleProblems.TooLarge : BundleProblems.Unreadable;
}
