using System.Text;
using CaseTracker.Application.Evidence;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class MediaTypesTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "application/pdf")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "image/jpeg")]
    [InlineData("\u0089PNG\r\n\u001A\n", "image/png")]
    [InlineData("GIF89a", "image/gif")]
    [InlineData("RIFF\u0001\u0001\u0001\u0001WEBPVP8 ", "image/webp")]
    [InlineData("RIFF\u0001\u0001\u0001\u0001WAVEfmt ", "audio/wav")]
    [InlineData("\u0000\u0000\u0000\u0018ftypisom", "video/mp4")]
    [InlineData("ID3\u0004", "audio/mpeg")]
    [InlineData("\u00FF\u00FB\u0090\u0064", "audio/mpeg")]
    [InlineData("OggS\u0000", "audio/ogg")]
    [InlineData("PK\u0003\u0004....photo.jpg", "application/zip")]
    [InlineData("PK\u0003\u0004..[Content_Types].xml..word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("PK\u0003\u0004..[Content_Types].xml..xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("date;amount\n2026-01-02;10\n", "text/csv")]
    [InlineData("date,amount\r\n2026-01-02,10", "text/csv")]
    [InlineData("# of the bank, 1 May\ndate,what\n2026-01-02,\"week 1, late shift\"\n", "text/csv")]
    [InlineData("# only, remarks\n# and, more\n", "text/plain")]
    [InlineData("Dear colleague,\nsee you tomorrow.\n", "text/plain")]
    [InlineData("<html><script>alert(1)</script>", "text/plain")]
    [InlineData("MZ\u0090\u0000\u0003", "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    public void A_file_is_what_its_first_bytes_say(string latin1, string mediaType) => Assert.Equal(mediaType, MediaTypes.Of(Encoding.Latin1.GetBytes(latin1)));

    [Fact]
    public void A_character_that_the_look_cuts_in_two_does_not_make_text_unknown()
    {
        var text = Encoding.UTF8.GetBytes(new string('a', MediaTypes.HeadBytes - 1) + "é");
        Assert.Equal("text/plain", MediaTypes.Of(text.AsSpan(0, MediaTypes.HeadBytes)));
        Assert.Equal("application/octet-stream", MediaTypes.Of([(byte)'a', 0xC3]));
    }
}
