using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CaseTracker.Api.Uploads;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure;
using CaseTracker.Infrastructure.EvidenceStore;
using CaseTracker.Infrastructure.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseTracker.Api.Tests.Uploads;

/// <summary>The protocol on a real Kestrel over the real stores, with a case that takes whatever comes unless told otherwise.</summary>
internal sealed class TusHost : IUploadUseCases, ICaseKeyRows, IAsyncLifetime
{
    public const long MaxBytes = 64 << 20;
    public const string Path = "/api/v1/uploads";

    private readonly string root = Directory.CreateTempSubdirectory("casetracker-test-").FullName;
    private readonly ConcurrentDictionary<Guid, byte[]> rows = new();
    private WebApplication? app;

    public UserId Owner { get; } = UserId.New();

    public CaseId Case { get; } = CaseId.New();

    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public Refusal? CreateRefusal { get; set; }

    public Refusal? CompletedRefusal { get; set; }

    /// <summary>Told how much of a request's body has been taken, before more is asked for.</summary>
    public Action<long>? OnBodyRead { get; set; }

    public ConcurrentQueue<StoredObject> Stored { get; } = [];

    public IUploadStore Store => app!.Services.GetRequiredService<IUploadStore>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Uploads:MaxBytes", $"{MaxBytes}")]);
        builder.Services.AddSingleton(new DataFolder(root));
        builder.Services.AddSingleton<ICaseKeyRows>(this);
        builder.Services.AddSingleton<IUploadUseCases>(this);
        builder.Services.AddKeys(builder.Configuration).AddEvidenceStore(builder.Configuration);
        app = builder.Build();
        app.Use((http, next) =>
        {
            http.Request.Body = new WatchedBody(http.Request.Body, read => OnBodyRead?.Invoke(read));
            return next(http);
        });
        app.MapUploads(
            Path,
            http => Guid.TryParse(http.Request.Headers["X-User"], out var id) ? new UserId(id) : null,
            (_, refusal) => Results.Json(refusal.Code, statusCode: refusal.Kind == RefusalKind.Unavailable ? 503 : 409));
        await app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string url, byte[]? body = null, string? contentType = "application/offset+octet-stream", UserId? user = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.Add("X-User", (user ?? Owner).Value.ToString());
        if (!headers.Any(h => h.Name == "Tus-Resumable"))
        {
            request.Headers.Add("Tus-Resumable", "1.0.0");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = contentType is null ? null : new MediaTypeHeaderValue(contentType);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> CreateAsync(byte[] content)
    {
        using var created = await SendAsync(HttpMethod.Post, Path, headers: [("Upload-Length", $"{content.Length}"), ("Upload-Metadata", Metadata(Guid.CreateVersion7(), "a.bin"))]);
        Assert.Equal(201, (int)created.StatusCode);
        return created.Headers.Location!.OriginalString;
    }

    /// <summary>Asks again until the server has noticed, 500 times at most.</summary>
    public static async Task<HttpResponseMessage> UntilAsync(Func<HttpResponseMessage, bool> noticed, Func<Task<HttpResponseMessage>> send)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await send();
            if (noticed(response) || attempt == 500)
            {
                return response;
            }

            response.Dispose();
        }
    }

    public static string Metadata(Guid evidenceId, string fileName) => $"evidenceId {Base64($"{evidenceId}")},filename {Base64(fileName)},filetype {Base64("video/mp4")}";

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static string Checksum(byte[] bytes) => $"sha256 {Convert.ToBase64String(SHA256.HashData(bytes))}";

    async Task<Result<UploadState>> IUploadUseCases.CreateAsync(Guid evidenceId, string fileName, long length, string? sha256, CancellationToken ct) =>
        CreateRefusal is { } refusal ? refusal : await Store.CreateAsync(Owner, Case, new ExhibitId(evidenceId), fileName, length, sha256, ct);

    async Task<Result> IUploadUseCases.CompletedAsync(Guid uploadId, CancellationToken ct)
    {
        if (CompletedRefusal is null)
        {
            Stored.Enqueue(await Store.CompleteAsync(uploadId, Owner, ct));
        }

        return CompletedRefusal is { } refusal ? refusal : Result.Done;
    }

    Task<IReadOnlyList<byte[]>> ICaseKeyRows.FindWrappedAsync(Guid caseId, CancellationToken ct) => Task.FromResult<IReadOnlyList<byte[]>>(rows.TryGetValue(caseId, out var wrapped) ? [wrapped] : []);

    Task<byte[]> ICaseKeyRows.InsertOrGetAsync(Guid caseId, byte[] wrapped, string kekId, CancellationToken ct) => Task.FromResult(rows.GetOrAdd(caseId, wrapped));
}
