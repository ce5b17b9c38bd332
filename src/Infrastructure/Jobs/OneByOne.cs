namespace CaseTracker.Infrastructure.Jobs;

/// <summary>What is due, one after another: one that fails must not hold up those of other cases, and stays due. The run as a whole then counts as failed.</summary>
internal static class OneByOne
{
    /// <param name="log">Told of every failure.</param>
    /// <returns>The first failure; null when there was none.</returns>
    internal static async Task<Exception?> RunAsync<T>(IEnumerable<T> due, Func<T, Task> act, Action<Exception, T> log)
    {
        Exception? first = null;
        foreach (var one in due)
        {
            try
            {
                await act(one);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log(e, one);
                first ??= e;
            }
        }

        return first;
    }
}
