using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Tests.Keys;

public sealed class SealedTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Ng")]
    [InlineData("Đặng Thị Hồng Nhung")]
    [InlineData("A name of more than thirty-two bytes, with \0 in it")]
    public void Text_comes_back_as_it_was(string? text) => Assert.Equal(text, SealedText.Unpad(SealedText.Pad(text)));

    [Fact]
    public void Nothing_an_empty_text_and_a_short_name_have_the_same_size()
    {
        Assert.Equal([32, 32, 32, 32], new[] { null, "", "Ng", new string('x', 28) }.Select(t => SealedText.Pad(t).Length));
        Assert.Equal(64, SealedText.Pad(new string('x', 29)).Length);
    }

    [Fact]
    public void What_is_no_padded_text_is_refused()
    {
        var tooLong = SealedText.Pad("x");
        tooLong[2] = 1;

        Assert.Throws<CryptographicException>(() => SealedText.Unpad(tooLong));
        Assert.Throws<CryptographicException>(() => SealedText.Unpad(new byte[3]));
    }
}
