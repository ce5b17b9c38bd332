using System.Net.Http.Json;
using System.Text;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Previews;

internal static class PreviewSteps
{
    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A document of one page, as small as it can be.</summary>
    internal static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("""
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >> endobj
        trailer << /Root 1 0 R >>
        """);

    /// <summary>Sound: a tenth of a second of silence and then of noise.</summary>
    internal static byte[] Wav { get; } = [
        .. "RIFF"u8, .. BitConverter.GetBytes(36 + 16000), .. "WAVEfmt "u8, .. BitConverter.GetBytes(16), 1, 0, 1, 0, .. BitConverter.GetBytes(8000), .. BitConverter.GetBytes(16000), 2, 0, 16, 0,
        .. "data"u8, .. BitConverter.GetBytes(16000), .. Enumerable.Range(0, 16000).Select(i => (byte)(i * i))];

    /// <returns>An item whose file has arrived and was scanned.</returns>
    internal static async Task<Guid> ScannedAsync(this ApiFixture app, HttpClient client, byte[] bytes, string state = "Clean", string[]? markings = null)
    {
        var id = await client.FileAsync(app.World.Case, bytes);
        await app.ScanAsync(id, state);
        if (markings is not null) await app.MarkAsync(id, markings);
        return id;
    }

    internal static Task<int> ScanAsync(this ApiFixture app, Guid id, string state) => app.ExecuteAsync(
        "insert into evidence_scans (id, exhibit_id, case_id, state, signature, scanner_version, checked_at) select $2, id, case_id, $3, '', 'test', now() from exhibits where id = $1", id, Guid.CreateVersion7(), state);

    internal static Task<int> MarkAsync(this ApiFixture app, Guid id, params string[] markings) => app.ExecuteAsync("update exhibits set markings = $2 where id = $1", id, markings);

    /// <summary>What the queue would do; jobs do not run by themselves here.</summary>
    internal static async Task MakeAsync(this ApiFixture app, Guid id, UserId requester)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<MakePreviewJob>(scope.ServiceProvider).MakeAsync(id, requester, Ct);
    }

    internal static Task<HttpResponseMessage> AskAsync(this HttpClient client, Guid id) => client.PostAsync($"/api/v1/evidence/{id}/preview", null, Ct);

    /// <returns>An item that was asked for and made.</returns>
    internal static async Task<Guid> MadeAsync(this ApiFixture app, HttpClient lead, byte[] bytes)
    {
        var id = await app.ScannedAsync(lead, bytes);
        (await lead.AskAsync(id)).EnsureSuccessStatusCode();
        await app.MakeAsync(id, app.World.Lead);
        return id;
    }

    internal static async Task<(string State, string? Kind, string? Reason)> StateAsync(this HttpClient client, Guid id)
    {
        var view = await (await client.GetAsync($"/api/v1/evidence/{id}/preview", Ct)).JsonAsync();
        return (view.GetProperty("state").GetString()!, view.GetProperty("kind").GetString(), view.GetProperty("reason").GetString());
    }

    internal static Task<HttpResponseMessage> AskOpeningAsync(this HttpClient client, Guid id, string reason = "The indictment needs the exact time") =>
        client.PostAsJsonAsync($"/api/v1/evidence/{id}/openings", new { reason }, Ct);
}
