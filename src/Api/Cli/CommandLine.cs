using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Infrastructure;

namespace CaseTracker.Api.Cli;

/// <summary>
/// Administration beside the running server, as the operator at the server: JSON on stdout, logs on stderr. Exit status 0 when it
/// worked, 1 when it was refused or found something wrong, 2 for a call that is not understood.
/// </summary>
internal static class CommandLine
{
    private const string Usage = """
        migrate
        user add --user-name X --display-name ".." --email .. --unit CODE --roles a,b (--password-stdin | --password ..)
                 [--unit-name ".." [--time-zone Europe/Vienna] [--calendar AT]]
        seed --fixture FILE
        seed --cases N [--seed S]
        verify audit | evidence
        keys rotate
        keys exchange --case REFERENCE
        keys erase --case REFERENCE --confirm REFERENCE --reason ".."
        and with each --data DIR, the folder of the installation
        """;

    internal static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        try
        {
            var folder = FolderOf(ref args);
            return Verb(args) is { } verb ? await RunAsync(verb, folder, stop.Token) : Misunderstood(null);
        }
        catch (UsageException e)
        {
            return Misunderstood(e.Message);
        }
    }

    private static Func<IServiceProvider, InfrastructureStart, CancellationToken, Task<Answer>>? Verb(string[] args) => args switch
    {
        ["migrate"] => (_, start, _) => Task.FromResult(Answer.Of(new { ran = start.Migrated })),
        ["user", "add", .. var rest] => UserAdd.Read(rest),
        ["seed", .. var rest] => Seed.Read(rest),
        ["keys", "rotate"] => Keys.RotateAsync,
        ["keys", "exchange", .. var rest] => Keys.Exchange(rest),
        ["keys", "erase", .. var rest] => Keys.Erase(rest),
        ["verify", "audit"] => Verify.AuditAsync,
        ["verify", "evidence"] => Verify.EvidenceAsync,
        _ => null,
    };

    /// <summary>Takes <c>--data DIR</c> out of the call; null: as configured.</summary>
    private static string? FolderOf(ref string[] args)
    {
        var at = Array.IndexOf(args, "--data");
        if (at < 0) return null;
        if (at + 1 == args.Length) throw new UsageException("--data needs a folder.");
        var folder = args[at + 1];
        args = [.. args[..at], .. args[(at + 2)..]];
        return folder;
    }

    private static async Task<int> RunAsync(Func<IServiceProvider, InfrastructureStart, CancellationToken, Task<Answer>> verb, string? folder, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder();
        if (folder is not null) builder.Configuration["Data:Directory"] = folder;
        _ = builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        await using var start = await InfrastructureStart.PrepareAsync(builder.Configuration, ct);
        _ = builder.Services.AddUseCases(builder.Configuration, start);
        await using var app = builder.Build(); // never started: no address is bound and no job runs
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(Operator.Actor);
        return (await verb(scope.ServiceProvider, start, ct)).Print();
    }

    private static int Misunderstood(string? why)
    {
        if (why is not null) Console.Error.WriteLine(why);
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
