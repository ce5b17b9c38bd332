using System.Buffers.Binary;
using System.Text;
using CaseTracker.Application.Tests.Previews;
using static CaseTracker.Application.Tests.Redactions.RedactionRig;

namespace CaseTracker.Application.Tests.Redactions;

/// <summary>What comes of honest and of hostile files, read back with programs that know nothing of how it was made.</summary>
public sealed class BurningTests : IDisposable
{
    private readonly RedactionRig rig = new();

    [Fact]
    public async Task None_of_the_secrets_is_left_anywhere()
    {
        var source = SecretPdf.Create();
        var regions = await rig.FoundAsync(source, SecretPdf.Visible);
        Assert.Single(regions);

        var made = await rig.BurnAsync(Pdf(source), regions);

        var decoded = await AskAsync(made, "qpdf", "--qdf", "--object-streams=disable", "-", "/dev/stdout");
        Assert.All(SecretPdf.Secrets, secret =>
        {
            Assert.True(IsIn(source, secret.Value), $"the test file does not hold the secret of its {secret.Key}");
            Assert.False(IsIn(made, secret.Value) || IsIn(decoded, secret.Value), $"the secret of the {secret.Key} is left");
        });
        Assert.Equal("", Text(await AskAsync(made, "pdftotext", "-", "/dev/stdout")).Trim());
        Assert.Equal("0 embedded files", Text(await AskAsync(made, "pdfdetach", "-list", "-")).Trim());
        var about = Text(await AskAsync(made, "pdfinfo", "-"));
        Assert.DoesNotContain("Author", about);
        Assert.Contains("500 x 640 pts", about);
    }

    [Fact]
    public async Task A_file_that_never_held_the_words_gives_the_same_redaction_however_its_pages_are_turned_and_cropped()
    {
        var source = SecretPdf.Turned(SecretPdf.Visible);
        var regions = await rig.FoundAsync(source, SecretPdf.Visible);
        Assert.Equal([1, 2, 3, 4], regions.Select(r => r.Page));

        var made = await rig.BurnAsync(Pdf(source), regions);

        Assert.Equal(made, await rig.BurnAsync(Pdf(SecretPdf.Turned("")), regions));
        Assert.NotEqual(made, await rig.BurnAsync(Pdf(source), [.. regions.Skip(1)]));
        Assert.Equal(["595.276 x 841.89", "600 x 445", "445.5 x 600.25", "570 x 455"], Sizes(Text(await AskAsync(made, "pdfinfo", "-f", "1", "-l", "9", "-"))));
    }

    [Fact]
    public async Task Outside_the_boxes_each_pixel_is_as_it_was_and_inside_it_is_black()
    {
        var source = SecretPdf.Turned(SecretPdf.Visible);
        var region = Region(7, 1, 0.1, 0.1, 0.25, 0.2);
        var made = await rig.BurnAsync(Pdf(source), [region]);

        var (before, after) = (Ppm.Read(await AskAsync(source, "pdftoppm", "-cropbox", "-r", "100", "-l", "1", "-")), Ppm.Read(await AskAsync(made, "pdftoppm", "-r", "100", "-l", "1", "-")));

        Assert.Equal((before.Width, before.Height), (after.Width, after.Height));
        var (inside, white) = (0, 0);
        for (var y = 0; y < before.Height; y++)
            for (var x = 0; x < before.Width; x++)
            {
                var hidden = x >= (int)(before.Width * 0.1) - 1 && x < Math.Ceiling(before.Width * 0.35) + 1 && y >= (int)(before.Height * 0.1) - 1 && y < Math.Ceiling(before.Height * 0.3) + 1;
                if (!hidden) Assert.Equal(before[x, y], after[x, y]);
                else if (after[x, y] == (255, 255, 255)) white++;
                else Assert.Equal((0, 0, 0), after[x, y]);
                if (hidden) inside++;
            }

        Assert.InRange(white, 20, inside / 10); // its number
    }

    [Fact]
    public async Task Of_a_photo_only_its_pixels_are_left()
    {
        var photo = await PreviewRig.FfmpegAsync("jpg", "-f", "lavfi", "-i", "testsrc=d=1:s=400x300", "-frames:v", "1");
        var exif = Encoding.ASCII.GetBytes("Exif\0\0MM\0*\0\0\0\u0008\0\0 Exifsecretplace");
        var marked = HostileFiles.Join(photo[..2], [0xFF, 0xE1, 0, (byte)(exif.Length + 2)], exif, photo[2..]);
        var made = await rig.BurnAsync(Picture(marked, "jpeg_pipe"), [Region(1, 1, 0, 0, 0.5, 0.5)], "Exifsecretplace");
        Assert.True(IsIn(marked, "Exifsecretplace"));
        Assert.False(IsIn(made, "Exifsecretplace"));
        Assert.Equal((400, 300), SizeOf(made));
        Assert.Equal(["IHDR", "IDAT", "IEND"], Chunks(made));
    }

    [Fact]
    public async Task Nothing_is_left_on_the_disk_and_the_same_order_gives_the_same_bytes()
    {
        var source = SecretPdf.Turned(SecretPdf.Visible);
        var first = await rig.BurnAsync(Pdf(source), [Region(1, 2, 0.2, 0.2, 0.1, 0.1)]);
        Assert.Equal(first, await rig.BurnAsync(Pdf(source), [Region(1, 2, 0.2, 0.2, 0.1, 0.1)]));
        Assert.Empty(rig.Left);
    }

    public void Dispose() => rig.Dispose();

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static string[] Sizes(string info) => [.. info.Split('\n').Where(line => line.Contains("size:", StringComparison.Ordinal) && line.StartsWith("Page ", StringComparison.Ordinal) && line.Contains("  ", StringComparison.Ordinal))
        .Where(line => char.IsDigit(line[8])).Select(line => line[(line.IndexOf("size:", StringComparison.Ordinal) + 5)..line.IndexOf(" pts", StringComparison.Ordinal)].Trim())];

    private static (int, int) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static List<string> Chunks(byte[] png)
    {
        var names = new List<string>();
        for (var at = 8; at < png.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at))) names.Add(Encoding.ASCII.GetString(png, at + 4, 4));
        return names;
    }

    /// <summary>In the encodings that a document may use, and their hexadecimal; written apart from what the product looks with.</summary>
    private static bool IsIn(byte[] bytes, string secret)
    {
        var text = Encoding.Latin1.GetString(bytes);
        byte[][] spellings = [Encoding.UTF8.GetBytes(secret), Encoding.BigEndianUnicode.GetBytes(secret), Encoding.Unicode.GetBytes(secret)];
        return spellings.Any(s => text.Contains(Encoding.Latin1.GetString(s), StringComparison.OrdinalIgnoreCase) || text.Contains(Convert.ToHexString(s), StringComparison.OrdinalIgnoreCase));
    }
}
