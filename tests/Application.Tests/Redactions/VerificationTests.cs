using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Tests.Previews;
using static CaseTracker.Application.Tests.Redactions.RedactionRig;

namespace CaseTracker.Application.Tests.Redactions;

/// <summary>Each fault that an engine could make is put into the finished file; the check that is for it must say so, and there must be no file.</summary>
public sealed class VerificationTests
{
    private const string Page = "/Type /Page /Parent 2 0 R /MediaBox [0 0 500 640]";

    /// <summary>The made document has the image 3, the drawing 4 and the page 5; 6 and on are free.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "a text layer", "text/page 1" }, { "hidden words as text", "words/page 1" }, { "an author", "metadata/info" }, { "a metadata stream", "metadata/document" },
        { "a script", "script/document" }, { "an attachment", "attachments/document" }, { "hidden words in a packed stream", "words/decoded" }, { "hidden words in the raw bytes", "words/raw" },
        { "another page", "pages/info" }, { "other pixels", "pixels/page 1" }, { "a box that is not black", "region/page 1" }, { "a layer", "structure/decoded" },
        { "an earlier version below", "structure/raw" }, { "bytes that are no document", "unreadable/pixels" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_a_faulty_engine_makes_is_found_and_not_given(string fault, string finding)
    {
        using var rig = new RedactionRig(made => Broken(fault, made));
        var source = SecretPdf.Create();

        var failed = await Assert.ThrowsAsync<RedactionException>(async () => await rig.BurnAsync(Pdf(source), await rig.FoundAsync(source, SecretPdf.Visible)));

        Assert.Equal(RedactionException.VerificationFailed, failed.Code);
        Assert.Contains(finding, failed.Findings);
        Assert.DoesNotContain("Lindenhof", $"{failed.Message} {string.Join(' ', failed.Findings)}");
        Assert.Empty(rig.Left);
    }

    [Theory]
    [InlineData("words beside the pixels", "structure/raw")]
    [InlineData("other pixels", "pixels/page 1")]
    public async Task A_faulty_picture_is_not_given_either(string fault, string finding)
    {
        var other = HostileFiles.Png(40, 30);
        using var rig = new RedactionRig(made => fault == "other pixels" ? other : HostileFiles.Join(made[..33], [0, 0, 0, 1], "tEXt"u8.ToArray(), [65, 0, 0, 0, 0], made[33..]));
        var failed = await Assert.ThrowsAsync<RedactionException>(() => rig.BurnAsync(Picture(HostileFiles.Png(40, 30), "png_pipe"), [Region(1, 1, 0.1, 0.1, 0.5, 0.5)]));
        Assert.Contains(finding, failed.Findings);
    }

    [Theory]
    [InlineData("encrypted")]
    [InlineData("unreadable")]
    [InlineData("too_many_pages")]
    [InlineData("too_large")]
    public async Task What_cannot_be_redacted_is_refused_by_its_name(string code)
    {
        using var rig = new RedactionRig(configure: options => (options.MaxPages, options.MaxResultMegabytes) = (3, code == "too_large" ? 0 : 100));
        var file = code switch
        {
            "encrypted" => await AskAsync(HostileFiles.Pdf(), "qpdf", "--encrypt", "a", "b", "256", "--", "-", "/dev/stdout"),
            "unreadable" => "%PDF-1.7\nnothing"u8.ToArray(),
            "too_many_pages" => HostileFiles.Pdf(pages: 4),
            _ => HostileFiles.Pdf(),
        };
        Assert.Equal(code, (await Assert.ThrowsAsync<RedactionException>(() => rig.BurnAsync(Pdf(file), [Region(1, 1, 0.1, 0.1, 0.5, 0.5)]))).Code);
    }

    private static byte[] Broken(string fault, byte[] made) => fault switch
    {
        "a text layer" => Shown(made, "harmless"),
        "hidden words as text" => Shown(made, SecretPdf.Visible),
        "an author" => WrittenPdf.Update(made, "/Info 6 0 R", (6, "<< /Author (x) >>")),
        "a metadata stream" => WrittenPdf.Update(made, "", (1, "<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>"), (6, WrittenPdf.Stream("<x/>", "/Type /Metadata /Subtype /XML"))),
        "a script" => WrittenPdf.Update(made, "", (1, "<< /Type /Catalog /Pages 2 0 R /Names << /JavaScript << /Names [(a) 6 0 R] >> >> >>"), (6, "<< /S /JavaScript /JS (app.beep\\(\\)) >>")),
        "an attachment" => WrittenPdf.Update(made, "", (1, "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >> >>"),
            (6, "<< /Type /Filespec /F (a) /EF << /F 7 0 R >> >>"), (7, WrittenPdf.Stream("x", "/Type /EmbeddedFile"))),
        "hidden words in a packed stream" => WrittenPdf.Update(made, "", (5, $"<< {Page} /Resources << /XObject << /P 3 0 R >> >> /Contents [4 0 R 6 0 R] >>"),
            (6, WrittenPdf.Stream(Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes($"% {SecretPdf.Visible}\n")) + ">", "/Filter /ASCIIHexDecode"))),
        "hidden words in the raw bytes" => [.. made, .. System.Text.Encoding.ASCII.GetBytes($"% {SecretPdf.Visible}\n")],
        "another page" => WrittenPdf.Update(made, "", (2, "<< /Type /Pages /Count 2 /Kids [5 0 R 6 0 R] >>"), (6, $"<< {Page} >>")),
        "other pixels" or "a box that is not black" => WrittenPdf.Update(made, "", (3, WrittenPdf.Stream("\u0040", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"))),
        "a layer" => WrittenPdf.Update(made, "", (1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << >> >> >>"), (6, "<< /Type /OCG /Name (a) >>")),
        "an earlier version below" => WrittenPdf.Update(made, "", (1, "<< /Type /Catalog /Pages 2 0 R >>")),
        _ => "no document at all"u8.ToArray(),
    };

    private static byte[] Shown(byte[] made, string text) => WrittenPdf.Update(made, "",
        (5, $"<< {Page} /Resources << /XObject << /P 3 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents [4 0 R 6 0 R] >>"),
        (6, WrittenPdf.Stream($"BT 3 Tr /F 12 Tf 50 50 Td ({text}) Tj ET")));
}
