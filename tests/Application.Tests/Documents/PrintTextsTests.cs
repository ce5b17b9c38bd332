using System.Text.RegularExpressions;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Victims.NonPunishment;
using CaseTracker.Infrastructure.Documents.Texts;
using CaseTracker.Infrastructure.Reference;

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
        (string[])[.. Keys<DocumentKind>("kind"), .. Keys<DocumentAudience>("audience"), .. Keys<Admissibility>("admissibility"), .. Keys<ChargeStanding>("standing"), .. Keys<OffenceElement>("counts"), .. Keys<SettlementState>("outcomes.settlement"), .. Keys<ReviewOutcome>("outcomes.review"), .. Keys<ExhibitState>("report.state"), .. Keys<VerificationResult>("report.comparison"), .. Keys<VerificationOccasion>("report.occasion"),
            .. Keys<IncidentKind>("report.incident"), .. Keys<IncidentOutcome>("report.outcome"), .. Keys<ContinuityKind>("report.finding"), .. Keys<TimeStampState>("report.stamp"),
            .. Enum.GetNames<DocumentSection>().Select(s => $"section.{System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(s)}")],
        key => Assert.Contains(key, English.Keys));

    /// <summary>English has them too, from the code list, so that a translator sees what is asked for.</summary>
    [Fact]
    public void What_the_lists_call_things_is_what_the_English_print_says()
    {
        var codes = new EmbeddedReferenceCodes();
        foreach (var list in (string[])["CustodyEvent", "EvidenceType", "CaseStage", "Derivation", "Verdict", "VerdictBasis", "SentenceKind", "SettlementKind", "SettlementParty", "DiscontinuanceGround", "AppealParty", "AppealAgainst", "AppealOutcome", "EnforcementStep", "ReferralField"])
            Assert.All(codes.List(list), code => Assert.Equal(code.Label, English[$"code.{list}.{code.Code}"]));
    }

    [Fact]
    public void A_language_without_a_file_gets_English() => Assert.Equal("Contents", new EmbeddedTexts().In("xx")["furniture.contents"]);

    private static IEnumerable<string> Keys<T>(string prefix) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name}");

    private static HashSet<string> Placeholders(string text) => [.. Regex.Matches(text, @"\{\d\}").Select(m => m.Value)];
}
