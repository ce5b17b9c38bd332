using Amazon.S3;
using Amazon.S3.Model;

namespace CaseTracker.Infrastructure.EvidenceStore.S3;

/// <summary>Reads on from where it is in one answer of the server, and asks anew only when it must jump.</summary>
internal sealed class S3SealedBytes(AmazonS3Client client, string bucket, string key, string copy, long length) : ISealedBytes
{
    private GetObjectResponse? answer;
    private long position = -1;

    public string Copy => copy;

    public long Length => length;

    public async ValueTask<int> ReadAsync(Memory<byte> target, long at, CancellationToken ct)
    {
        if (target.IsEmpty || at >= length) return 0;
        try
        {
            if (answer is null || at != position) await AskAsync(at, at == 0 ? target.Length : length - at, ct);
            var count = await answer!.ResponseStream.ReadAsync(target, ct);
            if (count == 0)
            {
                // The end of a short answer, such as that for the head alone.
                await AskAsync(at, length - at, ct);
                count = await answer.ResponseStream.ReadAsync(target, ct);
            }

            position = at + count;
            return count;
        }
        catch (Exception e) when (S3ObjectStore.IsOfTheServer(e))
        {
            position = -1;
            throw new IOException("The object server does not give the bytes.", e);
        }
    }

    public void Dispose() => answer?.Dispose();

    private async Task AskAsync(long at, long count, CancellationToken ct)
    {
        answer?.Dispose();
        answer = null;
        answer = await client.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key, ByteRange = new ByteRange(at, at + count - 1) }, ct);
        position = at;
    }
}
