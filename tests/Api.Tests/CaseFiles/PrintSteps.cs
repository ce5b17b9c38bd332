using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.CaseFiles;

/// <summary>What tests of printed documents do again and again. The job is run by hand, so that each step can be looked at.</summary>
internal static class PrintSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static Task<HttpResponseMessage> AskAsync(this HttpClient client, Guid caseId, object body) => client.PostAsJsonAsync($"/api/v1/cases/{caseId}/documents", body, Ct);

    internal static async Task<Guid> AskedAsync(this HttpClient client, Guid caseId, object body)
    {
        var response = await client.AskAsync(caseId, body);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Ct)}");
        return (await response.JsonAsync()).GetProperty("jobId").GetGuid();
    }

    internal static Task RunPrintAsync(this ApiFixture app, Guid job, UserId requester) => ActivatorUtilities.CreateInstance<PrintDocumentJob>(app.Services).PrintAsync(job, requester, Ct);

    /// <returns>The text of the finished document, a form feed after each page.</returns>
    internal static async Task<string> PrintedAsync(this ApiFixture app, HttpClient client, Guid caseId, UserId requester, object body)
    {
        var job = await client.AskedAsync(caseId, body);
        await app.RunPrintAsync(job, requester);
        Assert.Equal("", await app.ScalarAsync<string>("select failure_code from documents where id = $1", job));
        return await TextAsync(await client.GetByteArrayAsync($"/api/v1/documents/{job}/content", Ct));
    }

    internal static async Task<string> TextAsync(byte[] pdf, params string[] options)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", [.. options, "-layout", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await reader.StandardInput.BaseStream.WriteAsync(pdf, Ct);
        reader.StandardInput.Close();
        return await reader.StandardOutput.ReadToEndAsync(Ct);
    }
}
