using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CaseTracker.Bench;

/// <summary>A client signed in as the supervisor of a unit, who sees more cases than anyone.</summary>
internal sealed class Api(HttpClient client) : IDisposable
{
    internal static async Task<Api> SignInAsync(Arguments options) => new(await ClientAsync(options));

    internal static async Task<HttpClient> ClientAsync(Arguments options)
    {
        var client = new HttpClient { BaseAddress = new Uri(options.Url), Timeout = TimeSpan.FromMinutes(10) };
        var answer = await client.PostAsJsonAsync("/api/v1/auth/token", new { userName = options.UserName, password = options.Password });
        _ = answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    internal async Task GetAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        _ = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => client.Dispose();
}
