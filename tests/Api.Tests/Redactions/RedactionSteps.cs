using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseTracker.Api.Tests.Previews;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Redactions;

internal static class RedactionSteps
{
    internal const string Secret = "Lindenhof";

    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Two pages; each says where someone lives.</summary>
    internal static byte[] Pdf { get; } = Written();

    internal static object Box(int page = 1, double left = 0.1, string reason = "ADDRESS", string? words = null) => new { page, left, top = 0.2, width = 0.5, height = 0.3, reason, words };

    internal static Task<HttpResponseMessage> TryBeginAsync(this HttpClient client, Guid item) => client.PostAsJsonAsync($"/api/v1/evidence/{item}/redactions", new { audience = "defence" }, Ct);

    internal static Task<HttpResponseMessage> DrawAsync(this HttpClient client, Guid redaction, params object[] regions) => client.PostAsJsonAsync($"/api/v1/redactions/{redaction}/regions", new { regions }, Ct);

    internal static Task<HttpResponseMessage> TryApplyAsync(this HttpClient client, Guid redaction) => client.PostAsync($"/api/v1/redactions/{redaction}/apply", null, Ct);

    internal static Task<HttpResponseMessage> CheckAsync(this HttpClient client, Guid redaction, int attempt = 1) => client.PostAsJsonAsync($"/api/v1/redactions/{redaction}/check", new { attempt }, Ct);

    internal static Task<HttpResponseMessage> RejectAsync(this HttpClient client, Guid redaction, string reason = "Line 3 can be read", int attempt = 1) =>
        client.PostAsJsonAsync($"/api/v1/redactions/{redaction}/reject", new { attempt, reason }, Ct);

    internal static async Task<JsonElement> ReadAsync(this HttpClient client, Guid redaction) => await (await client.GetAsync($"/api/v1/redactions/{redaction}", Ct)).JsonAsync();

    /// <returns>A redaction of a scanned item with one box drawn.</returns>
    internal static async Task<(Guid Item, Guid Redaction)> DrawnAsync(this ApiFixture app, HttpClient client)
    {
        var item = await app.ScannedAsync(client, Pdf);
        var redaction = (await (await client.TryBeginAsync(item)).JsonAsync()).GetProperty("id").GetGuid();
        (await client.DrawAsync(redaction, Box())).EnsureSuccessStatusCode();
        return (item, redaction);
    }

    /// <returns>A redaction that was burned in, and the item it made.</returns>
    internal static async Task<(Guid Item, Guid Redaction, Guid Result)> AppliedAsync(this ApiFixture app, HttpClient lead)
    {
        var (item, redaction) = await app.DrawnAsync(lead);
        (await lead.TryApplyAsync(redaction)).EnsureSuccessStatusCode();
        await app.BurnAsync(redaction);
        return (item, redaction, (await lead.ReadAsync(redaction)).GetProperty("resultId").GetGuid());
    }

    /// <summary>What the queue would do; jobs do not run by themselves here.</summary>
    internal static async Task BurnAsync(this ApiFixture app, Guid redaction, int attempt = 1, UserId? requester = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ApplyRedactionJob>(scope.ServiceProvider).ApplyAsync(redaction, attempt, requester ?? app.World.Lead, Ct);
    }

    private static byte[] Written()
    {
        var text = $"BT /F 14 Tf 40 140 Td ({Secret} 27) Tj ET BT /F 14 Tf 40 60 Td (call +49 171 2345678) Tj ET";
        return Encoding.ASCII.GetBytes($"""
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj
            4 0 obj << /Length {text.Length} >>
            stream
            {text}
            endstream endobj
            5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
            6 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj
            trailer << /Root 1 0 R >>
            """.ReplaceLineEndings("\n"));
    }
}
