using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.EvidenceStore.S3;

/// <summary>One object on its way into a bucket. Says whether the server proved the SHA-256 of what it took; else it is read back.</summary>
internal sealed class S3Upload(AmazonS3Client client, string bucket, string key, DateTime? retainUntil)
{
    private const string OnlyWhenAbsent = "*";

    public async Task<bool> WholeAsync(SealedFile file, CancellationToken ct)
    {
        await using var bytes = file.Open();
        var request = new PutObjectRequest
        {
            BucketName = bucket, Key = key, InputStream = bytes, AutoCloseStream = false, UseChunkEncoding = false, IfNoneMatch = OnlyWhenAbsent,
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256, ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(file.Sha256)),
        };
        if (retainUntil is { } until) (request.ObjectLockMode, request.ObjectLockRetainUntilDate) = (ObjectLockMode.Compliance, until);
        var answer = await client.PutObjectAsync(request, ct);
        return Is(answer.ChecksumSHA256, request.ChecksumSHA256);
    }

    public async Task<bool> InPartsAsync(SealedFile file, long partBytes, CancellationToken ct)
    {
        var begin = new InitiateMultipartUploadRequest { BucketName = bucket, Key = key, ChecksumAlgorithm = ChecksumAlgorithm.SHA256 };
        if (retainUntil is { } until) (begin.ObjectLockMode, begin.ObjectLockRetainUntilDate) = (ObjectLockMode.Compliance, until);
        var upload = (await client.InitiateMultipartUploadAsync(begin, ct)).UploadId;
        try
        {
            var (parts, proven) = (new List<PartETag>(), true);
            await using var bytes = file.Open();
            for (var (at, number) = (0L, 1); at < file.Length; at += partBytes, number++)
            {
                var size = Math.Min(partBytes, file.Length - at);
                var sum = await SumAsync(bytes, at, size, ct);
                bytes.Position = at;
                var part = await client.UploadPartAsync(new UploadPartRequest
                {
                    BucketName = bucket, Key = key, UploadId = upload, PartNumber = number, PartSize = size, InputStream = bytes, UseChunkEncoding = false,
                    ChecksumAlgorithm = ChecksumAlgorithm.SHA256, ChecksumSHA256 = sum,
                }, ct);
                parts.Add(new PartETag(number, part.ETag) { ChecksumSHA256 = part.ChecksumSHA256 });
                proven &= Is(part.ChecksumSHA256, sum);
            }

            _ = await client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest { BucketName = bucket, Key = key, UploadId = upload, PartETags = parts, IfNoneMatch = OnlyWhenAbsent }, ct);
            return proven;
        }
        catch
        {
            await AbortAsync(upload);
            throw;
        }
    }

    /// <exception cref="DurabilityException">The server keeps other bytes than it was sent.</exception>
    public async Task ReadBackAsync(SealedFile file, CancellationToken ct)
    {
        using var found = await client.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key }, ct);
        if (found.ContentLength != file.Length || Convert.ToHexStringLower(await SHA256.HashDataAsync(found.ResponseStream, ct)) != file.Sha256)
            throw new DurabilityException("The object server keeps other bytes than it was sent.");
    }

    /// <summary>Some servers forget the lock of an object that came in parts: it is asked for, and set when it is not there.</summary>
    /// <exception cref="DurabilityException">The server does not lock it.</exception>
    public async Task LockAsync(CancellationToken ct)
    {
        if (retainUntil is not { } until || await IsLockedAsync(ct)) return;
        var lasting = new ObjectLockRetention { Mode = ObjectLockRetentionMode.Compliance, RetainUntilDate = until };
        _ = await client.PutObjectRetentionAsync(new PutObjectRetentionRequest { BucketName = bucket, Key = key, Retention = lasting }, ct);
        if (!await IsLockedAsync(ct)) throw new DurabilityException("The object server does not lock what it keeps.");
    }

    private async Task<bool> IsLockedAsync(CancellationToken ct)
    {
        var found = await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket, Key = key }, ct);
        return found.ObjectLockMode == ObjectLockMode.Compliance;
    }

    private static bool Is(string? answered, string sent) => string.Equals(answered, sent, StringComparison.Ordinal);

    private static async Task<string> SumAsync(Stream bytes, long at, long size, CancellationToken ct)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[ObjectFormat.ChunkBytes];
        bytes.Position = at;
        for (var left = size; left > 0;)
        {
            var count = await bytes.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), ct);
            if (count == 0) throw new IOException("The sealed file became shorter.");
            sum.AppendData(buffer, 0, count);
            left -= count;
        }

        return Convert.ToBase64String(sum.GetHashAndReset());
    }

    private async Task AbortAsync(string upload)
    {
        try
        {
            _ = await client.AbortMultipartUploadAsync(bucket, key, upload);
        }
        catch (Exception e) when (S3ObjectStore.IsOfTheServer(e))
        {
            // Parts without an object: the bucket's own rule for unfinished uploads removes them.
        }
    }
}
