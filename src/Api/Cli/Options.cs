namespace CaseTracker.Api.Cli;

/// <summary>The call is not understood; the message says what is missing.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>Options of one verb: <c>--name value</c>, or <c>--name</c> alone for a switch. Anything unknown is refused, not skipped.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string?> given = [];

    internal Options(string[] args, string[] names, params string[] switches)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i][2..] : throw new UsageException($"'{args[i]}' is not an option.");
            if (switches.Contains(name)) given[name] = null;
            else if (!names.Contains(name)) throw new UsageException($"There is no option --{name}.");
            else if (i + 1 == args.Length) throw new UsageException($"--{name} needs a value.");
            else given[name] = args[++i];
        }
    }

    internal bool Has(string name) => given.ContainsKey(name);

    internal string? Find(string name) => given.GetValueOrDefault(name);

    internal string Get(string name) => Find(name) ?? throw new UsageException($"--{name} is needed.");
}
