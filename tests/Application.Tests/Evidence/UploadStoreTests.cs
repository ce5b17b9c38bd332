using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Tests.Evidence;

public sealed class UploadStoreTests : IDisposable
{
    private const int Mi = 1 << 20;

    private readonly TestStore store = new();
    private readonly byte[] content = TestStore.Bytes((3 * Mi) + 1234);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task An_upload_in_pieces_of_any_size_becomes_the_same_bytes()
    {
        var upload = await CreateAsync();
        var offset = 0;
        foreach (var size in new[] { 0, 1, Mi - 1, Mi, 17, Mi + 5, content.Length })
        {
            var piece = content.AsMemory(offset, Math.Min(size, content.Length - offset)).ToArray();
            offset += piece.Length;
            Assert.Equal(new AppendOutcome(AppendStatus.Appended, offset), await AppendAsync(upload.Id, offset - piece.Length, piece));
            Assert.Equal(offset, (await store.Uploads.FindAsync(upload.Id, store.Owner, Ct))!.Offset);
        }

        var stored = await store.Uploads.CompleteAsync(upload.Id, store.Owner, Ct);
        Assert.Equal(TestStore.Sha256(content), stored.Sha256);
        await using var read = await store.Evidence.OpenReadAsync(store.Case, stored.ObjectId, Ct);
        Assert.Equal(TestStore.Sha256(content), Convert.ToHexStringLower(await SHA256.HashDataAsync(read, Ct)));
    }

    [Fact]
    public async Task An_empty_file_is_complete_at_once()
    {
        var upload = await store.Uploads.CreateAsync(store.Owner, store.Case, default, "empty", 0, null, Ct);

        Assert.Equal(0, (await store.Uploads.CompleteAsync(upload.Id, store.Owner, Ct)).SizeBytes);
    }

    [Fact]
    public async Task What_was_said_at_the_start_is_remembered_and_only_its_owner_sees_it()
    {
        var upload = await CreateAsync();
        using var restarted = store.Killed();

        Assert.Equal(upload, await restarted.Uploads.FindAsync(upload.Id, store.Owner, Ct));
        Assert.Null(await store.Uploads.FindAsync(upload.Id, UserId.New(), Ct));
        Assert.Null(await store.Uploads.FindAsync(Guid.CreateVersion7(), store.Owner, Ct));
        Assert.Equal(AppendStatus.NotFound, (await store.Uploads.AppendAsync(upload.Id, UserId.New(), 0, Stream.Null, null, Ct)).Status);
        await store.Uploads.DeleteAsync(upload.Id, UserId.New(), Ct);
        Assert.NotNull(await store.Uploads.FindAsync(upload.Id, store.Owner, Ct));
    }

    [Fact]
    public async Task Neither_content_nor_file_name_lies_readable_on_the_disk()
    {
        var canary = "CANARY-4711-Marija"u8.ToArray();
        var upload = await store.Uploads.CreateAsync(store.Owner, store.Case, default, "CANARY-4711-Marija.pdf", canary.Length * 2, null, Ct);
        await AppendAsync(upload.Id, 0, [.. canary, .. canary[..^1]]);
        Assert.Equal(-1, store.AllStoredBytes().AsSpan().IndexOf("CANARY-4711"u8));

        await AppendAsync(upload.Id, (2 * canary.Length) - 1, canary[^1..]);
        await store.Uploads.CompleteAsync(upload.Id, store.Owner, Ct);
        Assert.Equal(-1, store.AllStoredBytes().AsSpan().IndexOf("CANARY-4711"u8));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(store.Folder.Root, "*CANARY*", SearchOption.AllDirectories), _ => true);
    }

    [Fact]
    public async Task Completing_again_also_after_a_restart_gives_the_same_object()
    {
        var upload = await CreateAsync();
        await AppendAsync(upload.Id, 0, content);
        var first = await store.Uploads.CompleteAsync(upload.Id, store.Owner, Ct);
        using var restarted = store.Killed();

        Assert.Equal(first, await store.Uploads.CompleteAsync(upload.Id, store.Owner, Ct));
        Assert.Equal(first, await restarted.Uploads.CompleteAsync(upload.Id, store.Owner, Ct));
        Assert.Single(restarted.Objects);
        Assert.Equal(content.Length, (await store.Uploads.FindAsync(upload.Id, store.Owner, Ct))!.Offset);
        Assert.Equal(new AppendOutcome(AppendStatus.Appended, content.Length), await AppendAsync(upload.Id, content.Length, []));
    }

    [Fact]
    public async Task Completing_from_two_sides_at_once_makes_one_object()
    {
        var upload = await CreateAsync();
        await AppendAsync(upload.Id, 0, content);
        using var other = store.Other();
        var both = await Task.WhenAll(store.Uploads.CompleteAsync(upload.Id, store.Owner, Ct), other.Uploads.CompleteAsync(upload.Id, store.Owner, Ct));

        Assert.Equal(both[0], both[1]);
        Assert.Single(store.Objects);
    }

    [Fact]
    public async Task An_unfinished_upload_is_not_completed()
    {
        var upload = await CreateAsync();
        await AppendAsync(upload.Id, 0, content[..^1]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Uploads.CompleteAsync(upload.Id, store.Owner, Ct));
        Assert.Empty(store.Objects);
    }

    private Task<UploadState> CreateAsync() =>
        store.Uploads.CreateAsync(store.Owner, store.Case, new ExhibitId(Guid.CreateVersion7()), "Vernehmung 1.mp4", content.Length, TestStore.Sha256(content), Ct);

    private Task<AppendOutcome> AppendAsync(Guid id, long offset, byte[] bytes, UploadChecksum? checksum = null) =>
        store.Uploads.AppendAsync(id, store.Owner, offset, new MemoryStream(bytes), checksum, Ct);
}
