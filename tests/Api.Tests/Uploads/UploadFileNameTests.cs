using System.Text;
using CaseTracker.Application.Evidence;

namespace CaseTracker.Api.Tests.Uploads;

public sealed class UploadFileNameTests
{
    [Theory]
    [InlineData("Vernehmung Nr. 3.mp4", "Vernehmung Nr. 3.mp4")]
    [InlineData("u\u0308bung.pdf", "\u00FCbung.pdf")]
    [InlineData("ann\u202Efdp.exe", "ann<U+202E>fdp.exe")]
    [InlineData("a\u2066b\u2069c", "a<U+2066>b<U+2069>c")]
    [InlineData("line\r\nbreak\0.txt", "line<U+000D><U+000A>break<U+0000>.txt")]
    [InlineData("zero\u200Bwidth\uFEFF", "zero<U+200B>width<U+FEFF>")]
    [InlineData("../../etc/passwd", "../../etc/passwd")]
    [InlineData("документ 📄.docx", "документ 📄.docx")]
    public void A_name_is_shown_as_what_it_is(string sent, string shown) => Assert.Equal(shown, UploadFileName.Shown(UploadFileName.Kept(sent)));

    [Theory]
    [InlineData("я", ".mp4")]
    [InlineData("👩‍👩‍👧", ".pdf")]
    [InlineData("a", "")]
    public void A_name_that_is_too_long_loses_its_middle_but_not_its_extension(string letter, string extension)
    {
        var clean = UploadFileName.Kept(string.Concat(Enumerable.Repeat(letter, 300)) + extension);

        Assert.InRange(Encoding.UTF8.GetByteCount(clean), 200, UploadFileName.MaxBytes);
        Assert.EndsWith("…" + extension, clean, StringComparison.Ordinal);
    }
}
