using System.Text.Json;
using CaseTracker.Infrastructure;

namespace CaseTracker.Api.Cli;

/// <summary>Administration beside the running server: JSON on stdout, exit status 0 when it worked, 2 for a call that is not understood.</summary>
internal static class CommandLine
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder();
        await using var start = await InfrastructureStart.PrepareAsync(builder.Configuration, CancellationToken.None);
        switch (args)
        {
            case ["migrate"]:
                return Print(new { ran = start.Migrated });
            default:
                await Console.Error.WriteLineAsync("Verbs: migrate");
                return 2;
        }
    }

    private static int Print(object answer)
    {
        Console.WriteLine(JsonSerializer.Serialize(answer, JsonSerializerOptions.Web));
        return 0;
    }
}
