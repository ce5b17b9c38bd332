using System.Diagnostics;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Documents;
using Microsoft.Extensions.Options;

namespace CaseTracker.Application.Tests.Documents;

/// <summary>A rendered document, read back with programs that know nothing of how it was made.</summary>
internal sealed record Pdf(RenderResult Result, byte[] Bytes)
{
    public static async Task<Pdf> RenderAsync(PrintedDocument document, RenderOptions? options = null, Action<DocumentOptions>? configure = null)
    {
        var output = new MemoryStream();
        using var renderer = new TypstRenderer(Sandbox(configure));
        var result = await renderer.RenderAsync(document, options ?? SampleCaseFile.Options, output, TestContext.Current.CancellationToken);
        return new Pdf(result, output.ToArray());
    }

    public static Sandbox Sandbox(Action<DocumentOptions>? configure = null)
    {
        var options = new DocumentOptions();
        configure?.Invoke(options);
        return new Sandbox(Options.Create(options));
    }

    /// <summary>A document with one heading and the given blocks below it.</summary>
    public static PrintedDocument Of(params Block[] blocks) => SampleCaseFile.Create() with { Body = [new Heading(1, "top", "Top"), .. blocks] };

    /// <summary>Text by page, the first page first.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync(params string[] options) =>
        (await ReadWithAsync("pdftotext", [.. options, "-enc", "UTF-8", "-", "/dev/stdout"])).TrimEnd('\f', '\n').Split('\f');

    public async Task<string> TextAsync(params string[] options) => string.Join('\n', await PagesAsync(options));

    /// <summary>A hash is broken over lines, and in no other way: without spaces it is whole again.</summary>
    public static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The program is handed a file: qpdf reads nothing else. <c>-</c> among the arguments stands for its name.</summary>
    public async Task<string> ReadWithAsync(string program, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pdf");
        await File.WriteAllBytesAsync(file, Bytes, TestContext.Current.CancellationToken);
        try
        {
            return await RunAsync(program, [.. arguments.Select(a => a == "-" ? file : a)]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return await text;
    }
}
