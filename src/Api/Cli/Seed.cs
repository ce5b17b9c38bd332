using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure;

namespace CaseTracker.Api.Cli;

/// <summary><c>seed</c>: cases from a fixture file, or any number of made-up ones.</summary>
internal static class Seed
{
    internal static Func<IServiceProvider, InfrastructureStart, CancellationToken, Task<Answer>> Read(string[] args)
    {
        var options = new Options(args, ["fixture", "cases", "seed"]);
        if (options.Has("fixture") == options.Has("cases")) throw new UsageException("Either --fixture or --cases is needed.");
        if (options.Find("fixture") is { } file) return (services, _, ct) => LoadAsync(services, file, ct);
        var cases = Number(options.Get("cases"), "cases");
        var seed = Number(options.Find("seed") ?? "1", "seed");
        return (services, _, ct) => SeedAsync(services, cases, seed, ct);
    }

    private static async Task<Answer> LoadAsync(IServiceProvider services, string file, CancellationToken ct)
    {
        var loaded = await services.GetRequiredService<IFixtureLoader>().LoadAsync(file, ct);
        if (loaded.IsRefused) return Answer.Of(loaded.Refusal!);
        foreach (var note in loaded.Value.Notes) await Console.Error.WriteLineAsync(note);
        return Answer.Of(loaded.Value.Ids);
    }

    private static async Task<Answer> SeedAsync(IServiceProvider services, int cases, int seed, CancellationToken ct)
    {
        var seeded = await services.GetRequiredService<IVolumeSeeder>().SeedAsync(cases, seed, ct);
        return seeded.IsRefused ? Answer.Of(seeded.Refusal!) : Answer.Of(seeded.Value);
    }

    private static int Number(string text, string option) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new UsageException($"--{option} needs a whole number.");
}
