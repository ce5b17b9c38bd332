using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Bundles;
using CaseTracker.Infrastructure.Sandboxing;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>Makes <c>in.pdf</c> of an exhibit (<c>raw</c>) in a folder of its own: as it is, drawn anew from its pixels, drawn as text, or by LibreOffice in the sandbox.</summary>
internal sealed class ExhibitPages(BundleSandbox sandbox, IPictures pictures, TextPages texts, IOptions<BundleOptions> configured)
{
    internal const string Raw = "raw";

    private const string Office = "/usr/lib/libreoffice/program/soffice.bin";

    /// <summary>Its first run makes a profile and ends with 81.</summary>
    private const string Convert = $$"""
        [ -x {{Office}} ] || exit 27
        export LD_LIBRARY_PATH=/usr/lib/libreoffice/program
        convert() { {{Office}} --headless --nologo --norestore -env:UserInstallation=file:///tmp/profile --convert-to pdf --outdir /tmp/out raw.* >/dev/null 2>&1; }
        convert; if [ $? = 81 ]; then convert; fi
        mv /tmp/out/raw.pdf in.pdf
        """;

    private const string Join = "set --; i=1; while [ -e v$i.pdf ]; do set -- \"$@\" v$i.pdf; i=$((i+1)); done; qpdf --empty --stream-data=preserve --pages \"$@\" -- in.pdf; rc=$?; rm -f v*.pdf; exit $rc";

    private readonly BundleOptions options = configured.Value;

    /// <returns>Codes of what a reader should know.</returns>
    /// <exception cref="SlipException"/>
    internal async Task<IReadOnlyList<string>> MakeAsync(BundlePlan plan, BundleItemPlan item, string folder, CancellationToken ct)
    {
        var (raw, pdf) = (Path.Combine(folder, Raw), Path.Combine(folder, "in.pdf"));
        var (format, reader) = ExhibitFormats.Of(await HeadAsync(raw, ct), item.FileName);
        switch (format)
        {
            case ExhibitFormat.Pdf:
                File.Move(raw, pdf);
                return [];
            case ExhibitFormat.Picture:
                await PictureAsync(reader, raw, pdf, ct);
                return reader is "gif" or "tiff_pipe" or "webp_pipe" ? [BundleProblems.FirstPictureOnly] : [];
            case ExhibitFormat.Text or ExhibitFormat.Separated or ExhibitFormat.Json or ExhibitFormat.Mail:
                if (new FileInfo(raw).Length > options.MaxTextKilobytes << 10) throw new SlipException(BundleProblems.TooLarge);
                _ = await texts.WriteAsync(format, await File.ReadAllBytesAsync(raw, ct), plan, item, folder, ct);
                await RunAsync(Join, folder, ct);
                return [];
            case ExhibitFormat.Office:
                File.Move(raw, $"{raw}.{reader}");
                await RunAsync(Convert, folder, ct);
                return [];
            case ExhibitFormat.Recording:
                throw new SlipException(BundleProblems.Recording);
            default:
                throw new SlipException(new FileInfo(raw).Length == 0 ? BundleProblems.Empty : BundleProblems.UnknownFormat);
        }
    }

    private async Task PictureAsync(string reader, string raw, string pdf, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(raw);
            await File.WriteAllBytesAsync(pdf, PicturePage.Write(await pictures.RedrawAsync(reader, file, options.Pixels, ct)), ct);
        }
        catch (PreviewException failed)
        {
            if (failed.Code == "sandbox_unavailable") throw new DocumentRenderException(failed.Code, "pictures");
            throw new SlipException(failed.Code switch
            {
                "too_large" => BundleProblems.TooLarge, "timeout" => BundleProblems.Timeout, "engine_missing" => BundleProblems.EngineMissing, _ => BundleProblems.Unreadable,
            });
        }
    }

    private async Task RunAsync(string script, string folder, CancellationToken ct)
    {
        try
        {
            var outcome = await sandbox.RunAsync(script, folder, (output, stop) => EngineProcess.ReadAsync(output, 1 << 12, cut: true, stop), options.ExhibitTimeoutSeconds, ct);
            if (outcome.ExitCode is 0 or 3) return;
            throw new SlipException(outcome.ExitCode switch { 27 => BundleProblems.EngineMissing, 128 + 24 => BundleProblems.Timeout, _ => BundleProblems.Unreadable });
        }
        catch (EngineException failed)
        {
            if (failed.Code == "sandbox_unavailable") throw new DocumentRenderException(failed.Code, failed.Detail);
            throw new SlipException(failed.Code == "timeout" ? BundleProblems.Timeout : BundleProblems.Unreadable);
        }
    }

    private static async Task<byte[]> HeadAsync(string raw, CancellationToken ct)
    {
        await using var file = File.OpenRead(raw);
        var head = new byte[Math.Min(MediaTypes.HeadBytes, file.Length)];
        await file.ReadExactlyAsync(head, ct);
        return head;
    }
}
