using System.Buffers.Binary;
using System.Text;
using static CaseTracker.Application.Tests.Previews.PreviewRig;

namespace CaseTracker.Application.Tests.Previews;

/// <summary>What comes of honest files.</summary>
public sealed class PreviewTests : IDisposable
{
    private readonly PreviewRig rig = new(o => o.MaxPages = 3);

    [Fact]
    public async Task Of_a_document_each_page_becomes_a_picture_up_to_the_limit()
    {
        var made = await rig.MakeAsync(HostileFiles.Pdf(pages: 5));
        Assert.Equal((3, 5), (made.Pages, made.PagesInFile));
        var pages = new[] { await rig.ReadAsync("page-1"), await rig.ReadAsync("page-2"), await rig.ReadAsync("page-3") };
        Assert.All(pages, page => Assert.Equal((1600, 1067), SizeOf(page)));
        Assert.Equal(3, pages.Select(Convert.ToBase64String).Distinct().Count());
    }

    [Fact]
    public async Task A_picture_is_drawn_anew_smaller_and_without_what_was_hidden_in_it()
    {
        var photo = await FfmpegAsync("jpg", "-f", "lavfi", "-i", "testsrc=d=1:s=3000x2000", "-frames:v", "1", "-metadata", "comment=hidden-place");
        var marked = HostileFiles.Join(photo[..2], [0xFF, 0xFE, 0, 14], "hidden-place"u8.ToArray(), photo[2..]);
        Assert.Equal(1, (await rig.MakeAsync(marked)).Pages);
        var page = await rig.ReadAsync("page-1");
        Assert.Equal((1600, 1067), SizeOf(page));
        Assert.Equal(["IHDR", "IDAT", "IEND"], Chunks(page));
        Assert.DoesNotContain("hidden-place", Encoding.Latin1.GetString(page));
    }

    [Fact]
    public async Task The_pixels_are_those_of_the_picture()
    {
        Assert.Equal(1, (await rig.MakeAsync(HostileFiles.Png(40, 30))).Pages);
        var first = await rig.ReadAsync("page-1");
        using var second = new PreviewRig();
        _ = await second.MakeAsync(first);
        Assert.Equal(first, await second.ReadAsync("page-1"));
        Assert.Equal((40, 30), SizeOf(first));
    }

    [Fact]
    public async Task A_film_is_made_anew_with_a_picture_of_its_beginning_and_without_its_tags()
    {
        var film = await FfmpegAsync("mp4", "-f", "lavfi", "-i", "testsrc=d=4:s=1280x720", "-f", "lavfi", "-i", "sine=d=4", "-metadata", "title=secret-title", "-c:v", "mpeg4", "-c:a", "aac");
        Assert.Contains("secret-title", Encoding.Latin1.GetString(film));
        var made = await rig.MakeAsync(film);
        Assert.Equal(1, made.Pages);
        Assert.InRange(made.Seconds!.Value, 3.9, 4.3);
        Assert.Equal((640, 360), SizeOf(await rig.ReadAsync("page-1")));
        var media = await rig.ReadAsync("media");
        Assert.Equal([0x1A, 0x45, 0xDF, 0xA3], media[..4]);
        Assert.DoesNotContain("secret-title", Encoding.Latin1.GetString(media));
        Assert.Contains("A_OPUS", Encoding.Latin1.GetString(media));
    }

    [Fact]
    public async Task Of_a_long_recording_only_the_beginning_can_be_played()
    {
        using var brief = new PreviewRig(o => o.MaxMinutes = 1);
        var made = await brief.MakeAsync(await FfmpegAsync("wav", "-f", "lavfi", "-i", "sine=d=90"));
        Assert.Equal((0, 90d, 60d), (made.Pages, made.Seconds, made.SecondsShown));
        Assert.Equal([0x1A, 0x45, 0xDF, 0xA3], (await brief.ReadAsync("media"))[..4]);
    }

    public void Dispose() => rig.Dispose();

    private static (int Width, int Height) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static IEnumerable<string> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at))) yield return Encoding.ASCII.GetString(png, at + 4, 4);
    }
}
