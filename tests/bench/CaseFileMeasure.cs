using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Documents;
using CaseTracker.Infrastructure.Documents.Volumes;
using Microsoft.Extensions.Options;

namespace CaseTracker.Bench;

/// <summary>Case files of 60, 300 and 1,200 pages as the product draws them (sandbox, limits, volumes), beside the bare engine on the same JSON in one piece.</summary>
internal static class CaseFileMeasure
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Rows of chronology and exhibits that make about that many pages.</summary>
    private static readonly (int Pages, int Rows)[] Sizes = [(60, 330), (300, 1_750), (1_200, 7_000)];

    internal static async Task RunAsync()
    {
        var options = new DocumentOptions();
        using var renderer = new TypstRenderer(new Sandbox(Options.Create(options)));
        var volumes = new VolumeRenderer(renderer);
        Console.WriteLine($"{"aimed",6} {"pages",6} {"files",6} {"product s",10} {"peak MiB",9} {"bare pages",11} {"bare s",8} {"peak MiB",9} {"ratio",6} {"ms/page",8}");
        foreach (var (aimed, rows) in Sizes)
        {
            var document = Document(rows);
            var (drawn, seconds, peak) = await MeasureAsync(async () =>
            {
                var made = await volumes.RenderAsync(document, At, (_, _) => Task.CompletedTask, default);
                return (Files: made.Count, Pages: made.Sum(v => v.Result.Pages));
            });
            var input = TypstInput.Write(document, new RenderOptions(PdfProfile.PdfA2a, At));
            var (bare, bareSeconds, barePeak) = await MeasureAsync(() => BareAsync(options, input));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{aimed,6} {drawn.Pages,6} {drawn.Files,6} {seconds,10:0.00} {peak,9:0} {bare,11} {bareSeconds,8:0.00} {barePeak,9:0} {seconds / bareSeconds,6:0.00} {seconds * 1000 / drawn.Pages,8:0.0}"));
        }
    }

    /// <returns>Pages, as the engine said.</returns>
    private static async Task<int> BareAsync(DocumentOptions options, byte[] input)
    {
        using var engine = Process.Start(new ProcessStartInfo("node", [Path.Combine(options.Worker, "worker.mjs"), options.Worker, options.Fonts, "a-2a", "100000", "draw"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var pdf = engine.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var said = engine.StandardError.ReadToEndAsync();
        await engine.StandardInput.BaseStream.WriteAsync(input);
        engine.StandardInput.Close();
        await Task.WhenAll(pdf, said, engine.WaitForExitAsync());
        using var report = System.Text.Json.JsonDocument.Parse(await said);
        return engine.ExitCode == 0 ? report.RootElement.GetProperty("pages").GetInt32() : throw new InvalidOperationException(await said);
    }

    /// <summary>Time, and the most memory that any process below this one held.</summary>
    private static async Task<(T Result, double Seconds, double PeakMiB)> MeasureAsync<T>(Func<Task<T>> act)
    {
        using var over = new CancellationTokenSource();
        var watching = Descendants.PeakMiBAsync(over.Token);
        var start = Stopwatch.GetTimestamp();
        var result = await act();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await over.CancelAsync();
        return (result, seconds, await watching);
    }

    private static PrintedDocument Document(int rows)
    {
        Table Rows(string caption, string prefix, Func<int, string> says) => new(caption, [new("Ref.", 10, true), new("When", 20), new("What", 50), new("SHA-256", 30)],
            [.. Enumerable.Range(1, rows).Select(i => new TableRow($"{prefix}-{i}", [[new Paragraph([new TextRun($"{prefix}-{i:000}", Strong: true)])], [new Paragraph(At.AddHours(i).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture))],
                [new Paragraph(says(i))], [new Paragraph([new TextRun(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{prefix} {i}"))), Mono: true)])]]))]);
        IReadOnlyList<Block> body =
        [
            new Heading(1, "chronology", "Chronology"), Rows("What happened", "EV", i => $"Entry {i}: transport registered to the agency crosses the border with four passengers; all passports are shown by one man."),
            new Heading(1, "evidence", "Evidence schedule"), Rows("Exhibits", "EX", i => $"Exhibit {i}: forensic image of a laptop, verified on acquisition, Милан Драговић, ნინო"),
        ];
        return new PrintedDocument("OTP-2026-0042", "Case file for trial", "Case file", "en", "CONFIDENTIAL", "Office", "1", [("Court", "High Court")], body, new string('a', 64)) { Copy = "Copy 1 · mark 0000-0000-0000" };
    }
}
