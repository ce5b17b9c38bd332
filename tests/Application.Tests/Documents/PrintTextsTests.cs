using System.Text.RegularExpressions;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Victims.NonPunishment;
using CaseTracker.Infrastructure.Documents.Texts;

namespace CaseTracker.Application.Tests.Documents;

public sealed class PrintTextsTests
{
    private static readonly Dictionary<string, string> English = EmbeddedTexts.Read("en");

    [Fact]
    public void There_are_English_German_French_and_Romanian() => Assert.Equal(["en", "de", "fr", "ro"], new EmbeddedTexts().Languages);

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("ro")]
    public void Every_language_has_every_key_with_the_same_placeholders(string language)
    {
        var words = EmbeddedTexts.Read(language);
        Assert.Empty(English.Keys.Except(words.Keys));
        Assert.Empty(words.Keys.Except(English.Keys));
        Assert.All(words, word =>
        {
            Assert.False(string.IsNullOrWhiteSpace(word.Value), word.Key);
            Assert.True(Placeholders(English[word.Key]).SetEquals(Placeholders(word.Value)), word.Key);
        });
    }

    [Fact]
    public void Every_code_that_is_printed_has_words() => Assert.All(
        (string[])[.. Keys<DocumentKind>("kind"), .. Keys<DocumentAudience>("audience"), .. Keys<Admissibility>("admissibility"), .. Keys<ChargeStanding>("standing"), .. Keys<OffenceElement>("counts"),
            .. Enum.GetNames<DocumentSection>().Select(s => $"section.{System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(s)}")],
        key => Assert.Contains(key, English.Keys));

    [Fact]
    public void A_language_without_a_file_gets_English() => Assert.Equal("Contents", new EmbeddedTexts().In("xx")["furniture.contents"]);

    private static IEnumerable<string> Keys<T>(string prefix) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name}");

    private static HashSet<string> Placeholders(string text) => [.. Regex.Matches(text, @"\{\d\}").Select(m => m.Value)];
}
