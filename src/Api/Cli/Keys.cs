using CaseTracker.Infrastructure;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Api.Cli;

/// <summary><c>keys</c>: a new wrapping key for all cases, the exchange of one case's key, and its erasure.</summary>
internal static class Keys
{
    internal static async Task<Answer> RotateAsync(IServiceProvider services, InfrastructureStart start, CancellationToken ct)
    {
        var (keyId, rewrapped) = await KeyCommands.RotateAsync(services, ct);
        return Answer.Of(new { keyId, rewrapped });
    }

    /// <summary>Progress, a line for each column, goes to the log's side (stderr).</summary>
    internal static Func<IServiceProvider, InfrastructureStart, CancellationToken, Task<Answer>> Exchange(string[] args)
    {
        var reference = new Options(args, ["case"]).Get("case");
        return async (services, _, ct) => await KeyCommands.ExchangeAsync(services, reference, (column, count) => Console.Error.WriteLine($"{column}: {count}"), ct) switch
        {
            null => Answer.Wrong(new { exchanged = (string?)null, why = "There is no such case, it has no key yet, or its key is erased." }),
            { Unreadable.Count: > 0 } stuck => Answer.Wrong(stuck),
            var done => Answer.Of(done),
        };
    }

    internal static Func<IServiceProvider, InfrastructureStart, CancellationToken, Task<Answer>> Erase(string[] args)
    {
        var options = new Options(args, ["case", "confirm", "reason"]);
        var (reference, reason) = (options.Get("case"), options.Get("reason").Trim());
        if (options.Get("confirm") != reference) throw new UsageException("--confirm must repeat the case reference: what is erased cannot be brought back.");
        if (reason.Length < 10) throw new UsageException("--reason needs at least 10 characters.");
        return async (services, _, ct) => await KeyCommands.EraseAsync(services, reference, reason, ct)
            ? Answer.Of(new { erased = reference })
            : Answer.Wrong(new { erased = (string?)null, why = "There is no such case, or its key is gone already." });
    }
}
