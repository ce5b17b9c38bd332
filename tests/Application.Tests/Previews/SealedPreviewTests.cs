using System.Security.Cryptography;
using System.Text;
using static CaseTracker.Application.Tests.Previews.PreviewRig;

namespace CaseTracker.Application.Tests.Previews;

/// <summary>How what was made lies on the disk.</summary>
public sealed class SealedPreviewTests : IDisposable
{
    private const int Piece = 256 << 10;
    private readonly PreviewRig rig = new();
    private readonly byte[] content = [.. Enumerable.Range(0, (3 * Piece) - 100).Select(i => (byte)(i * 7 / 3))];

    [Fact]
    public async Task Any_range_reads_as_it_was_written_and_nothing_lies_there_in_the_clear()
    {
        await PutAsync();
        Assert.Equal(content, await rig.ReadAsync("media"));
        await using var stream = (await rig.Previews.OpenAsync(rig.Store.Case, rig.Files, "media", Ct))!;
        foreach (var at in (int[])[0, 1, Piece - 5, Piece, (2 * Piece) - 1, content.Length - 7])
        {
            stream.Position = at;
            var part = new byte[Math.Min(300_000, content.Length - at)];
            await stream.ReadExactlyAsync(part, Ct);
            Assert.Equal(content[at..(at + part.Length)], part);
        }

        var lies = await File.ReadAllBytesAsync(Assert.Single(rig.Kept), Ct);
        Assert.Equal(-1, lies.AsSpan().IndexOf(content.AsSpan(1000, 16)));
    }

    [Theory]
    [InlineData("flipped")]
    [InlineData("cut at a piece")]
    [InlineData("cut anywhere")]
    [InlineData("emptied")]
    [InlineData("moved")]
    public async Task What_was_altered_cut_or_moved_does_not_open(string how)
    {
        await PutAsync();
        var path = Assert.Single(rig.Kept);
        var bytes = await File.ReadAllBytesAsync(path, Ct);
        var piece = (bytes.Length - content.Length) / 3 + Piece;
        var (to, changed) = how switch
        {
            "flipped" => (path, [.. bytes[..100], (byte)(bytes[100] ^ 1), .. bytes[101..]]),
            "cut at a piece" => (path, bytes[..(2 * piece)]),
            "cut anywhere" => (path, bytes[..^9]),
            "emptied" => (path, []),
            _ => (Path.Combine(Path.GetDirectoryName(path)!, "page-1"), bytes),
        };
        await File.WriteAllBytesAsync(to, changed, Ct);
        _ = await Assert.ThrowsAnyAsync<CryptographicException>(() => rig.ReadAsync(Path.GetFileName(to)));
    }

    [Fact]
    public async Task A_making_that_was_killed_is_never_shown_and_is_swept_after_an_hour()
    {
        var draft = rig.Previews.Begin(rig.Store.Case, rig.Files);
        await draft.PutAsync("page-1", content, Ct);
        Assert.False(rig.Previews.Has(rig.Files));
        Assert.Null(await rig.Previews.OpenAsync(rig.Store.Case, rig.Files, "page-1", Ct));
        Assert.Equal(0, rig.Previews.Sweep());
        Directory.SetLastWriteTimeUtc(Assert.Single(Directory.GetDirectories(rig.Store.Folder.Previews)), rig.Store.Clock.GetUtcNow().UtcDateTime.AddMinutes(-61));
        Assert.Equal(1, rig.Previews.Sweep());
        Assert.Empty(rig.Kept);
    }

    [Fact]
    public async Task What_is_old_or_unwanted_is_removed()
    {
        await PutAsync();
        Directory.SetLastWriteTimeUtc(Assert.Single(Directory.GetDirectories(rig.Store.Folder.Previews)), rig.Store.Clock.GetUtcNow().UtcDateTime.AddDays(-31));
        Assert.Equal(1, rig.Previews.Sweep());
        await PutAsync();
        rig.Previews.Remove(rig.Files);
        Assert.Empty(rig.Kept);
    }

    [Fact]
    public async Task After_a_preview_is_made_no_plain_byte_of_it_lies_anywhere_in_the_data_folder()
    {
        _ = await rig.MakeAsync(HostileFiles.Pdf());
        var all = Directory.GetFiles(rig.Store.Folder.Root, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(all);
        Assert.All(all, path => Assert.DoesNotContain("PNG", Encoding.Latin1.GetString(File.ReadAllBytes(path))[..8]));
    }

    public void Dispose() => rig.Dispose();

    private async Task PutAsync()
    {
        using var draft = rig.Previews.Begin(rig.Store.Case, rig.Files);
        await draft.PutAsync("media", content, Ct);
        draft.Keep();
    }
}
