using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Http;

/// <summary>What a client can be made from: the document says what every operation answers.</summary>
public sealed class OpenApiDocumentTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete", "head"];

    [Fact]
    public async Task Every_success_is_empty_or_has_a_shape()
    {
        var operations = await OperationsAsync();
        Assert.True(operations.Count > 70, $"only {operations.Count} operations are documented");
        Assert.All(operations, o =>
        {
            var success = o.Responses.EnumerateObject().First(r => r.Name.StartsWith('2'));
            var empty = o.Name.Contains("/uploads", StringComparison.Ordinal) || success.Name == "204";
            Assert.True(empty || success.Value.GetProperty("content").EnumerateObject().First().Value.GetProperty("schema").ValueKind == JsonValueKind.Object, o.Name);
        });
    }

    [Fact]
    public async Task Every_operation_but_signing_in_says_how_it_refuses()
    {
        foreach (var operation in (await OperationsAsync()).Where(o => o.Name != "post /api/v1/auth/token" && !o.Name.Contains("/uploads", StringComparison.Ordinal)))
            Assert.All((string[])["400", "401", "403"], status => Assert.True(operation.Responses.TryGetProperty(status, out _), $"{operation.Name}: {status}"));
    }

    [Fact]
    public async Task No_answer_is_a_bare_list()
    {
        foreach (var operation in await OperationsAsync())
            Assert.DoesNotContain(operation.Responses.EnumerateObject(), r => r.Value.TryGetProperty("content", out var content)
                && content.EnumerateObject().Any(media => media.Value.TryGetProperty("schema", out var schema) && schema.TryGetProperty("type", out var type) && type.ToString() == "array"));
    }

    private async Task<List<(string Name, JsonElement Responses)>> OperationsAsync()
    {
        using var client = app.Anonymous();
        var document = await (await client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).JsonAsync();
        return [.. from path in document.GetProperty("paths").EnumerateObject()
                   from operation in path.Value.EnumerateObject()
                   where Methods.Contains(operation.Name)
                   select ($"{operation.Name} {path.Name}", operation.Value.GetProperty("responses"))];
    }
}
