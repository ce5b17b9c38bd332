using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Redactions;

namespace CaseTracker.Application.Tests.Redactions;

public sealed class PatternSearchTests
{
    [Theory]
    [InlineData(PatternKind.Text, "müller", "Frau Mueller und Herr MULLER kam", "MULLER")]
    [InlineData(PatternKind.Text, "hof 27", "am Lindenhof 27 wohnt", "Lindenhof 27")]
    [InlineData(PatternKind.WholeWord, "Ana", "Ana Banana ANA, Anas", "Ana;ANA,")]
    [InlineData(PatternKind.Text, "Lindenhof", "am Linden-|hof wohnt", "Linden- hof")]
    [InlineData(PatternKind.Phone, "", "call +49 (0)171 234-5678 in 2026", "+49 (0)171 234-5678")]
    [InlineData(PatternKind.Phone, "", "room 12 34, 5 people", "")]
    [InlineData(PatternKind.Email, "", "write ana.k@shelter.example.org, please", "ana.k@shelter.example.org,")]
    [InlineData(PatternKind.Iban, "", "to DE89 3704 0044 0532 0130 00 and DE89 3704 0044 0532 0130 01", "DE89 3704 0044 0532 0130 00")]
    public void A_text_is_found_where_it_stands_and_its_words_are_taken_whole(PatternKind kind, string text, string page, string found) =>
        Assert.Equal(found.Split(';', StringSplitOptions.RemoveEmptyEntries), PatternSearch.Find(Words(page), new OpenedPattern(1, kind, text, "PHONE", "")).Select(f => f.Text));

    [Fact]
    public void A_text_over_two_lines_has_a_box_for_each()
    {
        var found = Assert.Single(PatternSearch.Find(Words("lives at the Linden|street 27 now"), new OpenedPattern(1, PatternKind.Text, "Linden street 27", "ADDRESS", "")));
        Assert.Equal(["Linden", "street 27"], found.Boxes.Select(b => b.Text));
    }

    [Fact]
    public void A_box_that_is_covered_in_part_is_not_covered()
    {
        var box = new PageWord(1, 0.2m, 0.2m, 0.2m, 0.1m, "x");
        Assert.True(PatternSearch.IsCovered(box, [RedactionRig.Region(1, 1, 0.19, 0.19, 0.25, 0.2)]));
        Assert.False(PatternSearch.IsCovered(box, [RedactionRig.Region(1, 1, 0.19, 0.19, 0.15, 0.2)]));
        Assert.False(PatternSearch.IsCovered(box, [RedactionRig.Region(1, 2, 0.19, 0.19, 0.25, 0.2)]));
    }

    [Fact]
    public void The_words_below_a_box_are_those_it_touches()
    {
        var below = PatternSearch.Below(Words("one two three four"), [RedactionRig.Region(1, 1, 0.12, 0.11, 0.06, 0.01)]);
        Assert.Equal(["two", "three", "two three"], below);
    }

    /// <summary>Words side by side from the left; a bar begins the next line.</summary>
    private static PageWord[] Words(string text) =>
    [
        .. text.Split('|').SelectMany((line, row) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((word, at) => new PageWord(1, at * 0.08m, 0.1m + (row * 0.1m), 0.07m, 0.03m, word))),
    ];
}
