using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Domain.Bundles;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>Texts, mails, tables and conversations as pages, drawn by the engine of our own documents. A long one is drawn in volumes, so that memory stays bounded.</summary>
internal sealed class TextPages(BundleTypst typst, IOptions<BundleOptions> configured)
{
    private const int VolumeLetters = 400_000;
    private const int MaxPages = 400;

    /// <summary>Writes <c>v1.pdf</c>, <c>v2.pdf</c> … into the folder.</summary>
    /// <exception cref="SlipException"/>
    internal async Task<int> WriteAsync(ExhibitFormat format, byte[] bytes, BundlePlan plan, BundleItemPlan item, string folder, CancellationToken ct)
    {
        if (bytes.Length > configured.Value.MaxTextKilobytes << 10) throw new SlipException(BundleProblems.TooLarge);
        var blocks = Blocks(format, bytes).ToList();
        if (!blocks.Any(b => b.Weight > 60)) throw new SlipException(BundleProblems.Empty);
        var volumes = 0;
        try
        {
            foreach (var volume in Volumes(blocks))
            {
                var (pdf, _, _) = await typst.RenderAsync(text => Content(plan, item, volume, text), MaxPages, ct);
                await using var file = File.Create(Path.Combine(folder, FormattableString.Invariant($"v{++volumes}.pdf")));
                await file.WriteAsync(pdf, ct);
            }
        }
        catch (DocumentRenderException failed) when (failed.Code is "too_many_pages" or "out_of_memory" or "timeout" or "pdf_standard")
        {
            throw new SlipException(failed.Code == "pdf_standard" ? BundleProblems.Unreadable : BundleProblems.TooLarge);
        }

        return volumes;
    }

    private static IEnumerable<TextBlock> Blocks(ExhibitFormat format, byte[] bytes)
    {
        if (format == ExhibitFormat.Mail) return MailReading.Read(bytes);
        var text = TextDecoding.Decode(bytes, cut: false).Text;
        if (format == ExhibitFormat.Separated) return SeparatedReading.Read(text);
        if (format == ExhibitFormat.Json && JsonReading.Read(text) is { } read) return read;
        return TextDecoding.MakeVisible(text).Split('\n').Select(line => new TextLine(line));
    }

    private static IEnumerable<List<TextBlock>> Volumes(List<TextBlock> blocks)
    {
        var volume = new List<TextBlock>();
        var letters = 0;
        foreach (var block in blocks)
        {
            if (letters > 0 && letters + block.Weight > VolumeLetters)
            {
                yield return volume;
                (volume, letters) = ([], 0);
            }

            volume.Add(block);
            letters += block.Weight;
        }

        yield return volume;
    }

    private static object Content(BundlePlan plan, BundleItemPlan item, List<TextBlock> blocks, Func<string, string> text)
    {
        var at = plan.Timestamp.ToUniversalTime();
        return new
        {
            kind = "text", title = text(item.Reference), reference = text(plan.Reference), marking = text(plan.Marking), office = text(plan.Office),
            date = new { year = at.Year, month = at.Month, day = at.Day, hour = at.Hour, minute = at.Minute, second = at.Second },
            blocks = blocks.Select(b => b.For(text)),
        };
    }
}
