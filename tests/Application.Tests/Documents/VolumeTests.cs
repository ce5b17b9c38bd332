using System.Text.RegularExpressions;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Composing;
using CaseTracker.Infrastructure.Documents;
using CaseTracker.Infrastructure.Documents.Volumes;

namespace CaseTracker.Application.Tests.Documents;

/// <summary>A document that is too long for one file, drawn by the real engine.</summary>
public sealed class VolumeTests(VolumeTests.Printed printed) : IClassFixture<VolumeTests.Printed>
{
    [Fact]
    public async Task Pages_are_numbered_through_all_volumes()
    {
        var next = 1;
        foreach (var (volume, number) in printed.Volumes.Select((v, at) => (v, at + 1)))
        {
            Assert.Equal(next, volume.FirstPage);
            var pages = await Pdf(volume).PagesAsync();
            Assert.Equal(volume.Result.Pages, pages.Count);
            foreach (var page in pages) Assert.Contains($"Page {next++}, volume {number} of {printed.Volumes.Count}, pages {volume.FirstPage} to {volume.FirstPage + pages.Count - 1}", page, StringComparison.Ordinal);
        }
        Assert.True(next > VolumeSizes.WholeDocument, $"only {next} pages");
    }

    [Fact]
    public async Task No_volume_is_longer_than_the_engine_may_have() => Assert.All(await Task.WhenAll(printed.Volumes.Select(v => Pdf(v).PagesAsync())), pages => Assert.True(pages.Count <= VolumeSizes.WholeDocument));

    [Fact]
    public async Task The_contents_of_the_first_volume_name_volume_and_page_of_every_heading()
    {
        var all = (await Task.WhenAll(printed.Volumes.Select(v => Pdf(v).PagesAsync("-layout")))).SelectMany(p => p).ToList();
        var listed = all.Skip(1).Take(10).SelectMany(page => Regex.Matches(page, @"^ *([\d.]+) +(Part \d+)\s+Volume (\d+)\s+(\d+) *$", RegexOptions.Multiline)).ToList();
        Assert.Equal(Printed.Parts, listed.Count);
        Assert.All(listed, entry =>
        {
            var page = int.Parse(entry.Groups[4].Value, null);
            Assert.Matches($@"(?m)^ *{Regex.Escape(entry.Groups[1].Value)} +{entry.Groups[2].Value} *$", all[page - 1]);
            var volume = printed.Volumes[int.Parse(entry.Groups[3].Value, null) - 1];
            Assert.InRange(page, volume.FirstPage, volume.FirstPage + volume.Result.Pages - 1);
        });
    }

    [Fact]
    public void The_estimate_of_its_length_is_a_tenth_off_at_most() =>
        Assert.InRange(PageEstimate.Of(Printed.Document.Body), printed.Volumes.Sum(v => v.Result.Pages) * 0.9, printed.Volumes.Sum(v => v.Result.Pages) * 1.1);

    [Fact]
    public async Task Every_row_is_in_one_volume_once()
    {
        var text = string.Concat((await Task.WhenAll(printed.Volumes.Select(v => Pdf(v).TextAsync("-raw")))).Select(t => t + "\n"));
        var rows = Regex.Matches(text, @"row-(\d+)-(\d+)\b").Select(m => m.Value).ToList();
        Assert.Equal(Printed.Parts * Printed.Rows, rows.Count);
        Assert.Equal(rows.Count, rows.Distinct().Count());
        Assert.Contains("(continued)", text, StringComparison.Ordinal);
    }

    private static Pdf Pdf(RenderedVolume volume) => new(volume.Result, volume.Pdf);

    /// <summary>Drawn once for the class.</summary>
    public sealed class Printed : IAsyncLifetime
    {
        internal const int Parts = 12;
        internal const int Rows = 1000;

        internal static PrintedDocument Document => SampleCaseFile.Create() with { Body = [.. Enumerable.Range(1, Parts).SelectMany(Part)] };

        internal IReadOnlyList<RenderedVolume> Volumes { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            using var renderer = new TypstRenderer(Documents.Pdf.Sandbox());
            Volumes = await new VolumeRenderer(renderer).RenderAsync(Document, SampleCaseFile.Timestamp, (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static IEnumerable<Block> Part(int part) =>
        [
            new Heading(part % 3 == 1 ? 1 : 2, $"part-{part}", $"Part {part}"),
            new Table($"Rows of part {part}", [new("No", 1, true), new("What", 4)],
                [.. Enumerable.Range(1, Rows).Select(row => new TableRow(null, [[new Paragraph($"row-{part}-{row}")], [new Paragraph(string.Concat(Enumerable.Repeat("What was seen and said. ", 6)))]]))]),
        ];
    }
}
