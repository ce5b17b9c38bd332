using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Tests.Evidence;

/// <summary>What someone with access to the disk, or a second instance, does to an upload's file between its requests.</summary>
public sealed class UploadObjectTests : IDisposable
{
    private const int Mi = 1 << 20;
    private const int Chunk = Mi + 28;

    private readonly TestStore store = new();
    private readonly byte[] content = TestStore.Bytes((5 * Mi) + 99);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Altered_or_exchanged_chunks_never_become_evidence_after_a_restart()
    {
        var upload = await CreateAsync(store);
        await store.Uploads.AppendAsync(upload, store.Owner, 0, new MemoryStream(content), null, Ct);
        using var restarted = store.Other();
        var bytes = await File.ReadAllBytesAsync(ObjectOf(upload), Ct);
        foreach (var altered in new byte[][] { [.. bytes[..64], .. bytes[(64 + Chunk)..(64 + (2 * Chunk))], .. bytes[64..(64 + Chunk)], .. bytes[(64 + (2 * Chunk))..]], [.. bytes[..^1], (byte)(bytes[^1] ^ 1)] })
        {
            await RewriteAsync(upload, altered);
            await Assert.ThrowsAnyAsync<CryptographicException>(() => restarted.Uploads.CompleteAsync(upload, store.Owner, Ct));
        }

        Assert.Empty(store.Objects);
    }

    [Fact]
    public async Task The_hash_is_of_what_was_sent_whatever_happens_to_the_file_meanwhile()
    {
        var upload = await CreateAsync(store);
        await store.Uploads.AppendAsync(upload, store.Owner, 0, new MemoryStream(content), null, Ct);
        var bytes = await File.ReadAllBytesAsync(ObjectOf(upload), Ct);
        await RewriteAsync(upload, [.. bytes[..500], (byte)(bytes[500] ^ 1), .. bytes[501..]]);
        var stored = await store.Uploads.CompleteAsync(upload, store.Owner, Ct);

        Assert.Equal(TestStore.Sha256(content), stored.Sha256);
        await using var read = await store.Evidence.OpenReadAsync(store.Case, stored.ObjectId, Ct);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => read.CopyToAsync(Stream.Null, Ct));
    }

    [Fact]
    public async Task Chunks_that_were_taken_back_cannot_be_put_in_again()
    {
        var upload = await CreateAsync(store);
        byte[] takenBack = [];
        var refused = await store.AppendPausedAsync(upload, content, new UploadChecksum("sha256", new byte[32]), async () =>
        {
            using var killed = store.Killed();
            takenBack = await File.ReadAllBytesAsync(Path.Combine(killed.Folder.Uploads, upload.ToString("N"), "object"), Ct);
        });
        Assert.Equal(AppendStatus.ChecksumMismatch, refused.Status);
        await store.Uploads.AppendAsync(upload, store.Owner, 0, new MemoryStream(content), null, Ct);

        var bytes = await File.ReadAllBytesAsync(ObjectOf(upload), Ct);
        takenBack.AsSpan(64 + Chunk, Chunk).CopyTo(bytes.AsSpan(64 + Chunk));
        await RewriteAsync(upload, bytes);
        using var restarted = store.Other();
        await Assert.ThrowsAnyAsync<CryptographicException>(() => restarted.Uploads.CompleteAsync(upload, store.Owner, Ct));
    }

    [Fact]
    public async Task A_second_instance_that_takes_a_request_in_between_leaves_the_hash_right()
    {
        var upload = await CreateAsync(store);
        using var other = store.Other();
        await store.Uploads.AppendAsync(upload, store.Owner, 0, new MemoryStream(content[..(2 * Mi)]), null, Ct);
        await other.Uploads.AppendAsync(upload, store.Owner, 2 * Mi, new MemoryStream(content[(2 * Mi)..(3 * Mi)]), null, Ct);

        await FinishAsync(store, upload, 3 * Mi);
    }

    private string ObjectOf(Guid upload) => Path.Combine(store.Folder.Uploads, upload.ToString("N"), "object");

    private async Task RewriteAsync(Guid upload, byte[] bytes)
    {
        File.SetUnixFileMode(ObjectOf(upload), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllBytesAsync(ObjectOf(upload), bytes, Ct);
    }

    private async Task<Guid> CreateAsync(TestStore on) => (await on.Uploads.CreateAsync(on.Owner, on.Case, default, "a.bin", content.Length, null, Ct)).Id;

    private async Task FinishAsync(TestStore on, Guid upload, long offset)
    {
        var outcome = await on.Uploads.AppendAsync(upload, on.Owner, offset, new MemoryStream(content[(int)offset..]), null, Ct);
        Assert.Equal(new AppendOutcome(AppendStatus.Appended, content.Length), outcome);
        Assert.Equal(TestStore.Sha256(content), (await on.Uploads.CompleteAsync(upload, on.Owner, Ct)).Sha256);
    }
}
