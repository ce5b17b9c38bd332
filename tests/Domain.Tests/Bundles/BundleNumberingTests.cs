using CaseTracker.Domain.Bundles;
using FsCheck;
using FsCheck.Fluent;

namespace CaseTracker.Domain.Tests.Bundles;

public sealed class BundleNumberingTests
{
    [Fact]
    public void A_late_exhibit_goes_between_with_letters_and_its_pages_follow_the_page_before()
    {
        ExhibitLabel?[] served = [Label("B-11"), Label("B-12"), null, null, Label("B-13")];

        Assert.Equal(["B-11", "B-12", "B-12A", "B-12B", "B-13"], BundleNumbering.Labels("B", served).Select(l => l.ToString()));

        (int, PageRun?)[] pages = [(5, Run(241, 5)), (2, null), (3, null), (9, Run(246, 9)), (4, null)];
        Assert.Equal(["241 – 245", "245A-1 – 245A-2", "245B-1 – 245B-3", "246 – 254", "255 – 258"], BundleNumbering.Pages(pages).Select(r => r.ToString()));
    }

    [Theory]
    [InlineData("", "A", "ZA")]
    [InlineData("", null, "A")]
    [InlineData("A", "B", "AA")]
    [InlineData("ZA", "A", "ZB")]
    [InlineData("", "ZA", "ZZA")]
    [InlineData("Y", null, "YA")]
    [InlineData("AA", "B", "AB")]
    public void Between_two_there_is_always_one_more_as_in_statutes(string before, string? after, string between) =>
        Assert.Equal(between, Suffix.Between(Suffix.Parse(before)!.Value, after is null ? null : Suffix.Parse(after)).Letters);

    [Fact]
    public void What_comes_before_the_first_is_called_after_nought()
    {
        Assert.Equal(["A-0A", "A-1"], BundleNumbering.Labels("A", [null, Label("A-1")]).Select(l => l.ToString()));
        Assert.Equal(["0A-1", "1 – 3"], BundleNumbering.Pages([(1, null), (3, Run(1, 3))]).Select(r => r.ToString()));
    }

    [Fact]
    public void Labels_of_a_section_rise_and_what_was_served_keeps_its_own_through_any_number_of_versions() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new System.Random(seed);
            var served = new List<ExhibitLabel?>();
            for (var version = 0; version < 6; version++)
            {
                for (var late = random.Next(1, 5); late > 0; late--) served.Insert(random.Next(served.Count + 1), null);
                var labels = BundleNumbering.Labels("C", served);
                for (var i = 0; i < labels.Count; i++)
                {
                    if (served[i] is { } kept) Assert.Equal(kept, labels[i]);
                    if (i > 0) Assert.True(labels[i - 1] < labels[i], $"{labels[i - 1]} before {labels[i]}");
                    Assert.Equal(labels[i], ExhibitLabel.Parse(labels[i].ToString()));
                }

                Assert.Equal(labels.Count, labels.Select(l => l.ToString()).Distinct().Count());
                served = [.. labels.Select(l => (ExhibitLabel?)l)];
            }

            return true;
        }));

    [Fact]
    public void No_page_number_is_given_twice_and_none_that_was_served_moves() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new System.Random(seed);
            var bates = new BatesNumbers("OTP-", 6, random.Next(1, 500));
            var known = new List<(int Count, PageRun? Served)>();
            for (var version = 0; version < 6; version++)
            {
                for (var late = random.Next(1, 5); late > 0; late--) known.Insert(random.Next(known.Count + 1), (random.Next(1, 9), null));
                var runs = BundleNumbering.Pages(known);
                for (var i = 0; i < runs.Count; i++)
                {
                    Assert.Equal(known[i].Count, runs[i].Count);
                    if (known[i].Served is { } kept) Assert.Equal(kept, runs[i]);
                    if (i > 0) Assert.True(Rises(runs[i - 1], runs[i]), $"{runs[i - 1]} before {runs[i]}");
                }

                var pages = runs.SelectMany(r => Enumerable.Range(0, r.Count).Select(r.Page)).ToList();
                Assert.Equal(pages.Count, pages.Distinct().Count());
                var numbers = runs.SelectMany(r => Enumerable.Range(0, r.Count).Select(at => bates.Of(r, at))).ToList();
                Assert.Equal(numbers.Count, numbers.Distinct().Count());
                if (version == 0) Assert.Equal(Enumerable.Range(1, pages.Count).Select(n => $"{n}"), pages);
                known = [.. runs.Select(r => (r.Count, (PageRun?)r))];
            }

            return true;
        }));

    [Fact]
    public void Bates_numbers_begin_where_they_were_told_to_and_those_of_an_index_are_its_own()
    {
        var bates = new BatesNumbers("OTP-", 6, 1001);

        Assert.Equal("OTP-001001", bates.Of(Run(1, 3), 0));
        Assert.Equal("OTP-001003", bates.Of(Run(1, 3), 2));
        Assert.Equal("OTP-001245A-2", bates.Of(new PageRun(245, Suffix.Parse("A")!.Value, 4), 1));
        Assert.Equal("OTP-I2-0003", bates.OfIndex(2, 2));
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    public void Sections_are_named_by_letters(int place, string letters) => Assert.Equal(letters, ExhibitLabel.SectionAt(place));

    [Theory]
    [InlineData("", 3, new[] { 1, 2, 3 })]
    [InlineData("2-", 4, new[] { 2, 3, 4 })]
    [InlineData("5,1-2", 9, new[] { 5, 1, 2 })]
    [InlineData("7", 3, new int[0])]
    public void Pages_are_taken_as_they_were_named(string selection, int pages, int[] taken)
    {
        Assert.True(PageSelection.IsValid(selection));
        Assert.Equal(taken, PageSelection.Of(selection, pages));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3-1")]
    [InlineData("a")]
    [InlineData("1,,2")]
    [InlineData("-3")]
    public void What_names_no_pages_is_no_selection(string selection) => Assert.False(PageSelection.IsValid(selection));

    private static bool Rises(PageRun left, PageRun right) =>
        left.LastWhole < right.LastWhole || (left.LastWhole == right.LastWhole && left.Late < right.Late);

    private static ExhibitLabel Label(string text) => ExhibitLabel.Parse(text)!.Value;

    private static PageRun Run(int number, int count) => new(number, Suffix.None, count);
}
