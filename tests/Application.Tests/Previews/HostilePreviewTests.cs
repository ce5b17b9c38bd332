using System.Diagnostics;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Application.Tests.Previews.PreviewRig;

namespace CaseTracker.Application.Tests.Previews;

/// <summary>What comes of files that were made to do harm.</summary>
public sealed class HostilePreviewTests : IDisposable
{
    private readonly PreviewRig rig = new();

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:PORT/'\\)) >>")]
    [InlineData("/OpenAction << /S /URI /URI (http://127.0.0.1:PORT/) >>")]
    [InlineData("/OpenAction << /S /Launch /F (/bin/sh) >>")]
    [InlineData("/OpenAction << /S /GoToR /F << /FS /URL /F (http://127.0.0.1:PORT/a.pdf) >> >>")]
    public async Task A_document_that_would_act_when_opened_becomes_a_still_picture(string action)
    {
        using var bait = new Bait();
        Assert.Equal(1, (await rig.MakeAsync(HostileFiles.Pdf(action.Replace("PORT", $"{bait.Port}", StringComparison.Ordinal)))).Pages);
        Assert.False(bait.WasReached);
    }

    [Fact]
    public async Task A_page_of_absurd_size_is_scaled_down() => Assert.Equal(1, (await rig.MakeAsync(HostileFiles.Pdf(size: "0 0 1400000 1400000"))).Pages);

    [Fact]
    public async Task A_picture_that_claims_more_pixels_than_any_memory_holds_is_refused_at_once()
    {
        var begun = Stopwatch.StartNew();
        Assert.Equal("unreadable", await rig.RefusedAsync(HostileFiles.Png(100_000, 100_000, heldRows: 100)));
        Assert.InRange(begun.Elapsed.TotalSeconds, 0, 20);
        Assert.Empty(rig.Kept);
    }

    [Fact]
    public async Task Behind_a_picture_that_is_also_something_else_there_are_only_its_pixels()
    {
        var polyglot = HostileFiles.Join(HostileFiles.Png(20, 20), "<script>alert(1)</script>%PDF-1.7 PK\u0003\u0004"u8.ToArray());
        Assert.Equal(1, (await rig.MakeAsync(polyglot)).Pages);
        Assert.DoesNotContain("<script>", Encoding.Latin1.GetString(await rig.ReadAsync("page-1")));
    }

    [Fact]
    public void A_drawing_with_scripts_under_the_name_of_a_picture_is_text() =>
        Assert.Equal(PreviewKind.Text, PreviewFormats.Of("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8)!.Kind);

    [Theory]
    [InlineData("mov")]
    [InlineData("hls")]
    [InlineData("concat")]
    public async Task A_film_that_is_a_list_of_addresses_and_files_reaches_none_of_them(string reader)
    {
        using var bait = new Bait();
        var canary = Path.Combine(rig.Store.Folder.Root, "canary.wav");
        await File.WriteAllBytesAsync(canary, await FfmpegAsync("wav", "-f", "lavfi", "-i", "sine=d=1"), Ct);
        var list = reader == "concat"
            ? $"ffconcat version 1.0\nfile 'file:{canary}'\nfile 'http://127.0.0.1:{bait.Port}/a.ts'\n"
            : $"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:{bait.Port}/a.ts\n#EXTINF:1,\nfile://{canary}\n#EXT-X-ENDLIST\n";
        var refused = await Assert.ThrowsAsync<PreviewException>(() => rig.MakeAsync(Encoding.UTF8.GetBytes(list), PreviewKind.Video, reader));
        Assert.Equal("unreadable", refused.Code);
        Assert.False(bait.WasReached);
        Assert.Empty(rig.Kept);
    }

    [Theory]
    [InlineData("mp4", 0.3)]
    [InlineData("jpg", 0.001)]
    [InlineData("wav", 0)]
    public async Task Of_a_file_that_is_cut_off_nothing_false_is_shown(string extension, double share)
    {
        var whole = await FfmpegAsync(extension, extension == "wav" ? ["-f", "lavfi", "-i", "sine=d=20"] : ["-f", "lavfi", "-i", "testsrc=d=3:s=320x240", .. extension == "jpg" ? (string[])["-frames:v", "1"] : ["-c:v", "mpeg4"]]);
        Assert.Equal("unreadable", await rig.RefusedAsync(whole[..Math.Max(16, (int)(whole.Length * share))]));
        Assert.Empty(rig.Kept);
    }

    [Fact]
    public async Task A_document_that_is_cut_off_or_locked_is_refused()
    {
        Assert.Equal("unreadable", await rig.RefusedAsync(HostileFiles.Pdf()[..60]));
        Assert.Empty(rig.Kept);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_not_even_begun()
    {
        using var small = new PreviewRig(o => (o.MaxFileMegabytes, o.BubblewrapPath) = (0, "/nowhere/bwrap"));
        Assert.Equal("too_large", await small.RefusedAsync(HostileFiles.Png(4, 4)));
    }

    [Fact]
    public async Task Without_the_sandbox_nothing_is_shown()
    {
        using var open = new PreviewRig(o => o.BubblewrapPath = "/nowhere/bwrap");
        _ = await Assert.ThrowsAsync<PreviewException>(() => open.MakeAsync(HostileFiles.Png(4, 4)));
        Assert.Empty(open.Kept);
    }

    public void Dispose() => rig.Dispose();
}
