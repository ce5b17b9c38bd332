using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;
using CaseTracker.Infrastructure;
using CaseTracker.Infrastructure.Documents;
using CaseTracker.Infrastructure.Documents.Bundles;
using CaseTracker.Infrastructure.Previews;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Bench;

/// <summary>How long a bundle takes, how much memory its biggest process and we need, and how that grows with pages; beside a bare merge of the same files by qpdf.</summary>
internal sealed class BundleMeasure(IBundleAssembler assembler) : IBundleContents
{
    private readonly Dictionary<Guid, byte[]> contents = [];

    internal static async Task RunAsync(int rounds)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(new DataFolder(Path.GetTempPath())).AddDocuments(configuration).AddPreviews(configuration).AddBundles(configuration).BuildServiceProvider();
        await new BundleMeasure(services.GetRequiredService<IBundleAssembler>()).MeasureAsync(rounds);
    }

    private async Task MeasureAsync(int rounds)
    {
        Console.WriteLine($"{"exhibits",8} {"pages",6} {"seconds",8} {"ms a page",10} {"ours MB",8} {"MB file",8} {"bare s",7} {"times",6}");
        foreach (var (exhibits, pagesEach) in ((int, int)[])[(50, 7), (100, 7), (200, 7)])
        {
            contents.Clear();
            var plan = Plan(exhibits, pagesEach);
            var bare = await Median(rounds, () => BareAsync(pagesEach));
            AssembledBundle? made = null;
            var seconds = await Median(rounds, async () =>
            {
                await using var output = File.Create(Path.Combine(Path.GetTempPath(), "bundle-bench.pdf"));
                made = await assembler.AssembleAsync(plan, this, output, CancellationToken.None);
            });
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{exhibits,8} {made!.Pages,6} {seconds,8:0.0} {seconds * 1000 / made.Pages,10:0.0} {self.PeakWorkingSet64 >> 20,8} {made.SizeBytes / 1048576.0,8:0.0} {bare,7:0.00} {seconds / bare,6:0.0}"));
        }
    }

    public Task<BundleContent> OpenAsync(BundleItemPlan item, int pagesSoFar, CancellationToken ct) => Task.FromResult(BundleContent.Of(new MemoryStream(contents[item.Key])));

    private BundlePlan Plan(int exhibits, int pagesEach) => new(
        "BENCH-1", "Bundle to measure", "", "Bench", "", 1, new BatesNumbers("B-", 6, 1), new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
        [.. Enumerable.Range(0, 4).Select(s => new BundleSectionPlan(ExhibitLabel.SectionAt(s), $"Section {s}", [.. Enumerable.Range(1, exhibits / 4).Select(i => Item(s, i, pagesEach))]))]);

    private BundleItemPlan Item(int section, int number, int pages)
    {
        var (key, bytes) = (Guid.CreateVersion7(), Pdf($"Exhibit {section} {number}", pages));
        contents[key] = bytes;
        return new BundleItemPlan(
            key, new ExhibitLabel(ExhibitLabel.SectionAt(section), number, Suffix.None), $"EX-{contents.Count:000}", "Statement of account", "", Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, "a.pdf", 3, "");
    }

    /// <summary>The same files put together without an index, a sheet, a stamp or a look at them.</summary>
    private async Task BareAsync(int pagesEach)
    {
        var folder = Directory.CreateTempSubdirectory("bundle-bench").FullName;
        foreach (var (i, bytes) in contents.Values.Index()) await File.WriteAllBytesAsync(Path.Combine(folder, $"{i}.pdf"), bytes);
        var job = new { inputFile = "0.pdf", outputFile = "out.pdf", objectStreams = "generate", linearize = "", pages = Enumerable.Range(0, contents.Count).Select(i => new { file = $"{i}.pdf", range = $"1-{pagesEach}" }) };
        await File.WriteAllTextAsync(Path.Combine(folder, "job.json"), JsonSerializer.Serialize(job));
        using var qpdf = Process.Start(new ProcessStartInfo("qpdf", ["--job-json-file=job.json"]) { WorkingDirectory = folder })!;
        await qpdf.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<double> Median(int rounds, Func<Task> act)
    {
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            times.Add(watch.Elapsed.TotalSeconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static byte[] Pdf(string name, int pages)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add($"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + (2 * i)} 0 R"))}]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (var i = 0; i < pages; i++)
        {
            var content = string.Concat(Enumerable.Range(0, 45).Select(line => string.Create(CultureInfo.InvariantCulture, $"BT /F 10 Tf 60 {780 - (line * 15)} Td ({name}, sheet {i + 1}, line {line}: paid in cash to a person not named) Tj ET\n")));
            Add($"<</Type/Page/Parent 2 0 R/Contents {places.Count + 2} 0 R>>");
            Add($"<</Length {content.Length}>>\nstream\n{content}endstream");
        }

        var table = pdf.Length;
        _ = pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var at in places) _ = pdf.Append(CultureInfo.InvariantCulture, $"{at:0000000000} 00000 n \n");
        _ = pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());

        void Add(string body)
        {
            places.Add(pdf.Length);
            _ = pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }
    }
}
