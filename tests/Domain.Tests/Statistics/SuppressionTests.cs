using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Domain.Tests.Statistics;

/// <summary>What is hidden, and that nobody can work it out: attacked by trying every table that fits.</summary>
public sealed class SuppressionTests
{
    private static readonly CellRule Eleven = new(CellRule.DefaultThreshold);

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(1, null, true)]
    [InlineData(10, null, true)]
    [InlineData(11, null, false)]
    [InlineData(0, 21, true)] // none of a few
    [InlineData(21, 21, true)] // all of a few
    [InlineData(0, 22, false)]
    [InlineData(22, 22, false)]
    [InlineData(30, 40, true)] // ten are left over
    [InlineData(29, 40, false)]
    [InlineData(0, 0, false)] // there was nobody to ask
    public void A_count_is_too_small_by_itself_or_by_what_it_leaves_over(int count, int? whole, bool small) => Assert.Equal(small, Eleven.IsTooSmall(count, whole, null));

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(90, true)]
    [InlineData(89, false)]
    public void A_count_that_moved_by_a_few_since_it_was_published_is_too_small(int published, bool small) => Assert.Equal(small, Eleven.IsTooSmall(100, null, published));

    [Fact]
    public void A_single_small_count_takes_three_others_with_it_so_that_no_sum_gives_it_away()
    {
        var shown = Protection.Of(Tally.Of([[3, 40], [50, 60]]), Eleven);
        Assert.Equal([null, null, 43, null, null, 110, 53, 100, 153], Attacker.Places(shown).Select(p => shown[p.Row, p.Column]));
    }

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small()
    {
        var shown = Protection.Of(Tally.Of([[11, 40, 0], [50, 60, 0]]), Eleven);
        Assert.All(Attacker.Places(shown), p => Assert.NotNull(shown[p.Row, p.Column]));
    }

    [Fact]
    public void A_world_of_seven_is_hidden_as_a_whole()
    {
        var shown = Protection.Of(Tally.Of([[3, 4], [0, 0]]), Eleven);
        Assert.Null(shown.Total);
        Assert.All(Attacker.Places(shown).Where(p => p.Row != 1), p => Assert.Null(shown[p.Row, p.Column]));
    }

    [Fact]
    public void A_split_never_hides_a_total_that_another_table_shows()
    {
        var shown = Protection.OfSplit(Tally.Of([[3], [40]]), Eleven, totalHidden: false);
        Assert.Equal([null, null, null, null, 43L], new[] { shown[0, 0], shown[0, 1], shown[1, 0], shown[1, 1], shown.Total });
        Assert.Null(Protection.OfSplit(Tally.Of([[30], [40]]), Eleven, totalHidden: true).Total);
    }

    [Fact]
    public void Against_every_table_that_fits_no_hidden_count_is_known_closer_than_the_threshold()
    {
        var random = new Random(20261122);
        var rule = new CellRule(3);
        var attacked = 0;
        for (var round = 0; round < 250; round++)
        {
            var columns = round % 4 == 0 ? 3 : 2;
            var most = columns == 3 ? 3 : 7;
            var shown = Protection.Of(Tally.Of([.. Enumerable.Range(0, 2).Select(_ => (IReadOnlyList<long>)[.. Enumerable.Range(0, columns).Select(_ => (long)random.Next(most))])]), rule);
            var hidden = Attacker.Places(shown).Where(p => shown[p.Row, p.Column] is null).ToList();
            if (hidden.Count == 0) continue;
            var tables = Attacker.Tables(shown, most + rule.Threshold);
            foreach (var place in hidden)
            {
                var (least, greatest) = Attacker.Reach(tables, place);
                Assert.True(greatest - least >= rule.Threshold, $"round {round}: {place} is known to lie in {least}..{greatest}");
                attacked++;
            }
        }
        Assert.True(attacked > 700, $"only {attacked} counts were hidden");
    }

    [Fact]
    public void Against_both_tables_at_once_a_part_and_its_whole_stay_open()
    {
        var random = new Random(7);
        var rule = new CellRule(2);
        var attacked = 0;
        for (var round = 0; round < 80; round++)
        {
            List<long[]> all = [.. Enumerable.Range(0, 2).Select(_ => new[] { (long)random.Next(4), random.Next(4) })];
            List<long[]> some = [.. all.Select(row => row.Select(count => (long)random.Next((int)count + 1)).ToArray())];
            var (whole, part) = (Tally.Of(all), Tally.Of(some));
            var wholeShown = Protection.Of(whole, rule, parts: [part]);
            var partShown = Protection.Of(part, rule, wholeShown);
            var (wholes, parts) = (Attacker.Tables(wholeShown, 5), Attacker.Tables(partShown, 5));
            var pairs = wholes.SelectMany(w => parts.Where(p => Fits(p, w)).Select(p => (w, p))).ToList();
            foreach (var (row, column) in Attacker.Places(wholeShown))
            {
                if (wholeShown[row, column] is null) Open([.. pairs.Select(p => p.w)], (row, column), rule.Threshold);
                if (partShown[row, column] is null) Open([.. pairs.Select(p => p.p)], (row, column), Math.Min(rule.Threshold, whole[row, column]));
                Assert.True(wholeShown[row, column] is not null || partShown[row, column] is null);
                attacked++;
            }
        }
        Assert.True(attacked > 700);

        static bool Fits(long[,] part, long[,] whole) => part.Cast<long>().Zip(whole.Cast<long>()).All(p => p.First <= p.Second);

        static void Open(List<long[,]> tables, (int, int) place, long width)
        {
            var (least, greatest) = Attacker.Reach(tables, place);
            Assert.True(greatest - least >= width, $"{place} is known to lie in {least}..{greatest}");
        }
    }

    [Fact]
    public void The_interval_is_the_one_that_trying_everything_finds()
    {
        var random = new Random(11);
        for (var round = 0; round < 150; round++)
        {
            var tally = Tally.Of([[random.Next(4), random.Next(4)], [random.Next(4), random.Next(4)]]);
            var hidden = new bool[3, 3];
            foreach (var (row, column) in tally.Places) hidden[row, column] = row < 2 && column < 2 ? random.Next(3) > 0 : random.Next(4) == 0;
            var shown = new ProtectedTally(tally, hidden);
            var tables = Attacker.Tables(shown, 12);
            foreach (var (row, column) in tally.Places.Where(p => hidden[p.Row, p.Column]))
            {
                var (least, greatest) = new CellBounds(tally, hidden, null, null).Of(row, column);
                var tried = Attacker.Reach(tables, (row, column));
                Assert.Equal(tried.Least, least);
                if (greatest is { } most) Assert.Equal(tried.Greatest, most);
                else Assert.True(tried.Greatest >= 12);
            }
        }
    }
}
