using System.Diagnostics;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>Who the server runs as. PostgreSQL refuses to run as root, so a host that is root lends it an account without rights.</summary>
/// <param name="Name">Null for the host's own account.</param>
internal sealed record ServerAccount(string? Name)
{
    private static readonly string[] Preferred = ["postgres", "nobody"];

    public static ServerAccount Self { get; } = new((string?)null);

    public static ServerAccount ForThisHost()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return Self;
        }

        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        return new(Preferred.FirstOrDefault(known.Contains)
            ?? throw new InvalidOperationException("PostgreSQL cannot run as root, and there is no account postgres or nobody to run it as."));
    }

    /// <summary>The account a cluster's folder belongs to; one that belongs to root is handed over to this account first.</summary>
    public async Task<ServerAccount> OwnerOfAsync(string folder, CancellationToken ct)
    {
        if (Name is null)
        {
            return this;
        }

        var owner = (await Self.RunAsync("/usr/bin/stat", ["-L", "-c", "%U", folder], ct)).Trim();
        if (owner is not ("root" or "UNKNOWN"))
        {
            return new(owner);
        }

        await OwnAsync(folder + "/", ct);
        return this;
    }

    public ProcessStartInfo Command(string program, IEnumerable<string> arguments)
    {
        // The working folder of the host may be closed to the account.
        var command = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["HOME"] = "/" },
        };
        foreach (var inherited in command.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            command.Environment.Remove(inherited);
        }

        if (Name is not null)
        {
            command.UserName = Name;
        }

        return command;
    }

    /// <summary>Runs a program to its end and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds its output.</exception>
    public async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(Command(program, arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        var text = await output + await errors;
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{Path.GetFileName(program)} failed ({process.ExitCode}): {text}");
    }

    /// <summary>Hands the files over to the account; nothing to do when it is the host's own.</summary>
    public async Task OwnAsync(string path, CancellationToken ct)
    {
        if (Name is not null)
        {
            await Self.RunAsync("/usr/bin/chown", ["-R", Name + ":", path], ct);
        }
    }

    // Programs are named by their full path: a bare name would be looked for in the working folder first, and a checkout has a ./test.

    /// <summary>Asks the system itself, since access lists and mounts decide as well as mode bits.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken ct)
    {
        using var test = Process.Start(Command("/usr/bin/test", ["-x", folder]))!;
        await test.WaitForExitAsync(ct);
        return test.ExitCode == 0;
    }
}
