using System.Globalization;
using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Previews;

/// <summary>FFmpeg in a sandbox of one run; what comes out is bare pixels, written as PNG by this product.</summary>
internal sealed class SandboxedPictures(PreviewSandbox sandbox, IOptions<PreviewOptions> configured) : IPictures
{
    public async Task<byte[]> RedrawAsync(string format, Stream picture, int pixels, CancellationToken ct)
    {
        var outcome = await sandbox.RunAsync(PreviewScripts.Image, [pixels.ToString(CultureInfo.InvariantCulture), format], picture, async (output, stop) =>
        {
            await using var buffered = new BufferedStream(output, EngineOutput.BufferBytes);
            var said = new EngineOutput(buffered, pixels);
            return await said.LineAsync(stop) is null ? null : await said.PictureAsync(stop);
        }, configured.Value.PagesTimeoutSeconds, ct);
        return outcome is { ExitCode: 0, Output: { } drawn } ? drawn : throw PreviewSandbox.Failure(outcome.ExitCode, outcome.Said);
    }
}
