using System.Net;
using System.Text.Json;

namespace CaseTracker.Api.Tests.Support;

/// <summary>Reading answers in one line.</summary>
public static class HttpAnswers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The refusal's code, after asserting the status.</summary>
    public static async Task<string?> RefusedAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"expected {(int)status}, got {(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("code").GetString();
    }
}

public static class ProblemText
{
    /// <summary>The body with its trace id blanked, so that two refusals can be compared byte for byte.</summary>
    public static async Task<string> GetStringOrProblemAsync(this HttpClient client, string path)
    {
        var body = await (await client.GetAsync(path, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "\"traceId\":\"\"");
    }
}
