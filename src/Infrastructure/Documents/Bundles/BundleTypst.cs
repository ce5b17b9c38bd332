using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Draws what is ours in a bundle: index, cover sheets, and texts of exhibits. A character that no font has is written as its number instead: nothing fails over it.</summary>
internal sealed class BundleTypst(Sandbox sandbox) : IDisposable
{
    private const int MaxTries = 8;
    private const string Template = "bundle.typ";
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <param name="content">What bundle.typ reads; text passes through <see cref="Printable"/> of the given characters.</param>
    /// <exception cref="DocumentRenderException"/>
    internal async Task<(ReadOnlyMemory<byte> Pdf, int Pages, string Engine)> RenderAsync(Func<Func<string, string>, object> content, int maxPages, CancellationToken ct)
    {
        var missing = new HashSet<int>();
        for (var tries = 1; ; tries++)
        {
            var input = JsonSerializer.SerializeToUtf8Bytes(content(text => Printable(text, missing)));
            await turn.WaitAsync(ct);
            Sandboxing.EngineOutcome<ReadOnlyMemory<byte>> outcome;
            try
            {
                outcome = await sandbox.RunAsync(["a-2a", maxPages.ToString(CultureInfo.InvariantCulture), "draw", Template], input, ct);
            }
            finally
            {
                _ = turn.Release();
            }

            var report = Report.From(outcome.Said);
            if (outcome.ExitCode == 0 && report is { Pages: > 0 } && report.Bytes == outcome.Output.Length) return (outcome.Output, report.Pages, $"Typst {report.Typst} (typst-ts-node-compiler {report.Addon})");
            if (outcome.ExitCode == 3 && report?.Missing is { Count: > 0 } unknown && tries < MaxTries && !missing.IsSupersetOf(unknown))
            {
                missing.UnionWith(unknown);
                continue;
            }

            throw Failure(outcome.ExitCode, outcome.Said, report);
        }
    }

    /// <summary>Line ends and tabs have no glyph; other controls and unpaired halves of characters are no text.</summary>
    internal static string Printable(string text, IReadOnlySet<int> missing)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t') _ = shown.Append("    ");
            else if (rune.Value != '\n' && (Rune.IsControl(rune) || missing.Contains(rune.Value))) _ = shown.Append(CultureInfo.InvariantCulture, $"‹U+{rune.Value:X4}›");
            else _ = shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    public void Dispose() => turn.Dispose();

    private static DocumentRenderException Failure(int exitCode, string said, Report? report) => exitCode switch
    {
        2 when report is not null => new("template_error", "bundle.typ"),
        3 => new("pdf_standard", "characters without a glyph"),
        4 => new("too_many_pages", "more than the engine's memory allows"),
        128 + 24 => new("timeout", "processor time"),
        134 => new("out_of_memory", "the memory limit was reached"),
        _ when said.Contains("memory", StringComparison.OrdinalIgnoreCase) => new("out_of_memory", "the memory limit was reached"),
        _ => new("engine_crash", $"exit {exitCode}"),
    };

    private sealed record Report(int Pages, long Bytes, string? Typst, string? Addon, IReadOnlyList<int>? Missing)
    {
        internal static Report? From(string said)
        {
            try
            {
                return JsonSerializer.Deserialize<Report>(said.TrimEnd().Split('\n')[^1], JsonSerializerOptions.Web);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
