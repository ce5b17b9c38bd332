using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.EvidenceStore;
using CaseTracker.Infrastructure.EvidenceStore.S3;

namespace CaseTracker.Application.Tests.Evidence.Places;

public sealed class S3PlaceTests(S3Server server) : StoreContract
{
    private readonly string bucket = $"evidence-{Guid.CreateVersion7():N}";

    [Fact]
    public async Task Until_its_retention_ends_nobody_can_delete_or_shorten_an_object()
    {
        var (stored, large) = (await PutAsync(), await PutAsync(TestStore.Bytes(11 * Mi)));
        using var owner = S3Connection.Open(server.Settings(bucket));
        foreach (var id in new[] { stored.ObjectId, large.ObjectId })
        {
            var key = Store.Evidence.Places[0].NameOf(id);
            var version = Assert.Single((await owner.ListVersionsAsync(new ListVersionsRequest { BucketName = bucket, Prefix = key }, Ct)).Versions).VersionId;
            var refused = await Assert.ThrowsAsync<AmazonS3Exception>(() => owner.DeleteObjectAsync(bucket, key, version, Ct));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            await Assert.ThrowsAsync<AmazonS3Exception>(() => owner.PutObjectRetentionAsync(new PutObjectRetentionRequest
            {
                BucketName = bucket, Key = key, VersionId = version, BypassGovernanceRetention = true,
                Retention = new ObjectLockRetention { Mode = ObjectLockRetentionMode.Compliance, RetainUntilDate = Store.Clock.GetUtcNow().UtcDateTime.AddMinutes(1) },
            }, Ct));
            var retention = (await owner.GetObjectRetentionAsync(new GetObjectRetentionRequest { BucketName = bucket, Key = key, VersionId = version }, Ct)).Retention;
            Assert.Equal(ObjectLockRetentionMode.Compliance, retention.Mode);
        }
    }

    [Fact]
    public async Task A_bucket_without_object_lock_is_refused_unless_one_says_so()
    {
        using var owner = S3Connection.Open(server.Settings(bucket));
        await owner.PutBucketAsync(bucket, Ct);
        using var locked = new S3ObjectStore(IObjectStore.Main, server.Settings(bucket), TimeProvider.System);
        await Assert.ThrowsAsync<InvalidOperationException>(() => locked.PrepareAsync(Ct));

        using var open = new TestStore(_ => [new S3ObjectStore(IObjectStore.Main, server.Settings(bucket, locked: false), TimeProvider.System)]);
        Assert.Equal(3, (await open.Evidence.PutAsync(open.Case, new MemoryStream([1, 2, 3]), Ct)).SizeBytes);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_acknowledges_nothing()
    {
        using var gone = new S3ObjectStore(IObjectStore.Second, server.Settings(bucket) with { ServiceUrl = "http://127.0.0.1:9" }, TimeProvider.System);
        using var both = new TestStore(store => [store.Copy, gone]);

        await Assert.ThrowsAsync<DurabilityException>(() => both.Evidence.PutAsync(both.Case, new MemoryStream([1]), Ct));
        Assert.Empty(both.Temporaries);
    }

    [Fact]
    public async Task Bytes_that_arrive_otherwise_than_sent_are_not_acknowledged()
    {
        var path = Path.Combine(Store.Folder.Root, "sealed");
        await File.WriteAllBytesAsync(path, TestStore.Bytes(1000), Ct);
        await Assert.ThrowsAsync<DurabilityException>(() => Store.Evidence.Places[0].KeepAsync(new SealedFile(Guid.CreateVersion7(), path, 1000, TestStore.Sha256([]), () => File.OpenRead(path)), Ct));
    }

    private protected override TestStore Make() => new(_ => [new S3ObjectStore(IObjectStore.Main, server.Settings(bucket), TimeProvider.System)]);

    private protected override async Task DamageAsync(Guid objectId, byte[]? bytes)
    {
        using var attacker = S3Connection.Open(server.Settings(bucket));
        var key = Store.Evidence.Places[0].NameOf(objectId);
        if (bytes is null) await attacker.DeleteObjectAsync(bucket, key, Ct); // a marker: the version itself is locked
        else await attacker.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, InputStream = new MemoryStream(bytes), UseChunkEncoding = false }, Ct);
    }
}
