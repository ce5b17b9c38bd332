using System.Net.Http.Json;
using System.Text.Json;

namespace CaseTracker.Bench;

/// <summary>A reveal beside the same read of the victim without it: what opening the vault and recording it first costs.</summary>
internal static class Reveal
{
    private static readonly object Why = new { purpose = "SUPERVISION", reason = "Measuring on made-up people" };

    internal static async Task RunAsync(Arguments options)
    {
        using var client = await Api.ClientAsync(options);
        var victim = await VictimAsync(client);
        async Task ReadAsync() => (await client.GetAsync($"/api/v1/victims/{victim}")).EnsureSuccessStatusCode().Dispose();
        async Task ShowAsync() => (await RevealAsync(client, victim)).EnsureSuccessStatusCode().Dispose();
        var (read, shown) = (await Measured.OfAsync(options.Rounds, ReadAsync), await Measured.OfAsync(options.Rounds, ShowAsync));
        Console.WriteLine($"{options.Rounds} rounds against {options.Url} as {options.UserName}; milliseconds");
        Console.WriteLine($"{"",-8} {"p50",9} {"p95",9}");
        Console.WriteLine($"{"read",-8} {read.P50,9:0.0} {read.P95,9:0.0}");
        Console.WriteLine($"{"reveal",-8} {shown.P50,9:0.0} {shown.P95,9:0.0}");
        Console.WriteLine($"{"more",-8} {shown.P50 - read.P50,9:0.0} {shown.P95 - read.P95,9:0.0}");
    }

    private static async Task<Guid> VictimAsync(HttpClient client)
    {
        foreach (var item in (await client.GetFromJsonAsync<JsonElement>("/api/v1/victims")).GetProperty("items").EnumerateArray())
        {
            var id = item.GetProperty("id").GetGuid();
            using var answer = await RevealAsync(client, id);
            if (answer.IsSuccessStatusCode) return id;
        }
        throw new InvalidOperationException("No victim whose identity this user may have revealed: sign in as a coordinator (--user clara --password demo-coordinator).");
    }

    private static Task<HttpResponseMessage> RevealAsync(HttpClient client, Guid victim) => client.PostAsJsonAsync($"/api/v1/victims/{victim}/identity/reveal", Why);
}
