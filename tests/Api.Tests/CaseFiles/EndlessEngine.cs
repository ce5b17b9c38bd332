using CaseTracker.Application.Abstractions;

namespace CaseTracker.Api.Tests.CaseFiles;

/// <summary>Draws until it is stopped.</summary>
internal sealed class EndlessEngine : IDocumentRenderer, IDisposable
{
    internal TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal bool Stopped { get; private set; }

    public async Task<RenderResult> RenderAsync(PrintedDocument document, RenderOptions options, Stream output, CancellationToken ct)
    {
        Begun.SetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, ct);
        }
        finally
        {
            Stopped = true;
        }

        throw new InvalidOperationException("It never ends by itself.");
    }

    public void Dispose()
    {
    }
}
