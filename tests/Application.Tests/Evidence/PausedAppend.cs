using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Tests.Evidence;

internal static class PausedAppend
{
    /// <summary>Holds a request after 4 MiB and a bit, with three chunks written for certain, while <paramref name="act"/> looks.</summary>
    public static async Task<AppendOutcome> AppendPausedAsync(this TestStore store, Guid upload, byte[] content, UploadChecksum? checksum, Func<Task> act)
    {
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var body = new PausedStream(content, (4 << 20) + 5, async () =>
        {
            reached.TrySetResult();
            await goOn.Task;
        });
        var appending = store.Uploads.AppendAsync(upload, store.Owner, 0, body, checksum, TestContext.Current.CancellationToken);
        await reached.Task;
        try
        {
            await act();
        }
        finally
        {
            goOn.SetResult();
        }

        return await appending;
    }
}
