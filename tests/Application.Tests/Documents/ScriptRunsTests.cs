using CaseTracker.Infrastructure.Documents;

namespace CaseTracker.Application.Tests.Documents;

public sealed class ScriptRunsTests
{
    [Fact]
    public void Letters_of_another_script_get_a_language_that_is_written_so() => Assert.Equal(
        [("Name: ", "en"), ("أمل ", "ar"), ("and ", "en"), ("Ἰωάννης ", "el"), ("and ", "en"), ("ნინო ", "ka"), ("and ", "en"), ("Անի ", "hy"), ("and ", "en"), ("הדס, ", "he"), ("at 10:00", "en")],
        Split("Name: أمل and Ἰωάννης and ნინო and Անի and הדס, at 10:00", "en"));

    [Fact]
    public void Cyrillic_is_of_the_language_of_a_text_that_is_written_in_it_and_else_of_none_that_could_be_told()
    {
        Assert.Equal([("Милан", "sr-Cyrl-RS")], Split("Милан", "sr-Cyrl-RS"));
        Assert.Equal([("Milan ", "en"), ("Милан", "und")], Split("Milan Милан", "en"));
    }

    [Fact]
    public void Nothing_is_lost_and_plain_text_stays_whole()
    {
        const string Mixed = "1 ა 2 б\u0301 3 𐐷 ש!";
        Assert.Equal(Mixed, string.Concat(Split(Mixed, "de").Select(p => p.Text)));
        Assert.Equal([("Größe 12, „Zürich“", "de")], Split("Größe 12, „Zürich“", "de"));
        Assert.Equal([("", "en")], Split("", "en"));
    }

    private static IEnumerable<(string Text, string Language)> Split(string text, string language) => ScriptRuns.Split(text, language).Select(p => (p.Text, p.Language));
}
