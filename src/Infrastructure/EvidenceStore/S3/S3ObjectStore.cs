using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.EvidenceStore.S3;

/// <summary>
/// Objects in a bucket with object lock in compliance mode: until the retention ends, nobody can delete or replace a version, the
/// application's own account included. An object is acknowledged only when the server, or reading it back, proved its SHA-256.
/// </summary>
internal sealed class S3ObjectStore(string name, S3Settings settings, TimeProvider clock) : IObjectStore, IDisposable
{
    private readonly AmazonS3Client client = S3Connection.Open(settings);
    private readonly SemaphoreSlim preparing = new(1, 1);
    private volatile bool prepared;

    public string Name => name;

    public string NameOf(Guid objectId) => settings.Prefix + objectId.ToString("N");

    public async Task PrepareAsync(CancellationToken ct)
    {
        if (prepared) return;
        await preparing.WaitAsync(ct);
        try
        {
            if (prepared) return;
            if (!await S3Bucket.IsLockedAsync(client, settings.Bucket, ct) && settings.RequireObjectLock)
                throw new InvalidOperationException($"Bucket {settings.Bucket} has no object lock: what is written there could be deleted.");
            prepared = true;
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            throw new DurabilityException($"The object server does not answer: {e.Message}", e);
        }
        finally
        {
            _ = preparing.Release();
        }
    }

    public async Task KeepAsync(SealedFile file, CancellationToken ct)
    {
        await PrepareAsync(ct);
        try
        {
            DateTime? until = settings.RequireObjectLock ? clock.GetUtcNow().UtcDateTime.AddDays(settings.RetentionDays) : null;
            var upload = new S3Upload(client, settings.Bucket, NameOf(file.ObjectId), until);

            // If-None-Match alone is not enough: some servers take it for a new version, which a locked bucket always has room for. The same bytes
            // under that name already are the answer to an earlier call, whose caller was killed.
            var proven = await LengthAsync(file.ObjectId, ct) is null && (file.Length > settings.PartBytes ? await upload.InPartsAsync(file, settings.PartBytes, ct) : await upload.WholeAsync(file, ct));
            if (!proven) await upload.ReadBackAsync(file, ct);
            await upload.LockAsync(ct);
        }
        catch (AmazonS3Exception e) when (e.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotModified)
        {
            throw new DurabilityException("An object of this id exists.", e);
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            throw new DurabilityException($"Not stored: {e.Message}", e);
        }
    }

    public async Task<ISealedBytes?> FindAsync(Guid objectId, CancellationToken ct)
    {
        try
        {
            return await LengthAsync(objectId, ct) is { } length ? new S3SealedBytes(client, settings.Bucket, NameOf(objectId), name, length) : null;
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            throw new IOException("The object server does not answer.", e);
        }
    }

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var request = new ListObjectsV2Request { BucketName = settings.Bucket, Prefix = settings.Prefix };
        ListObjectsV2Response page;
        do
        {
            page = await client.ListObjectsV2Async(request, ct);
            foreach (var found in page.S3Objects ?? []) yield return found.Key;
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    public void Dispose()
    {
        client.Dispose();
        preparing.Dispose();
    }

    /// <summary>Null when there is no such object.</summary>
    private async Task<long?> LengthAsync(Guid objectId, CancellationToken ct)
    {
        try
        {
            return (await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = settings.Bucket, Key = NameOf(objectId) }, ct)).ContentLength;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    internal static bool IsOfTheServer(Exception e) => e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException;
}
