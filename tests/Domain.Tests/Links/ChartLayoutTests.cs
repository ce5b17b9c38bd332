using CaseTracker.Domain.Links;

namespace CaseTracker.Domain.Tests.Links;

public sealed class ChartLayoutTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(7), InlineData(40), InlineData(300)]
    public void No_two_nodes_share_a_cell(int nodes)
    {
        var layout = ChartLayout.Of(nodes, Web(nodes));

        Assert.Equal(nodes, layout.Places.Count);
        Assert.Equal(nodes, layout.Places.Select(p => (p.X / ChartLayout.CellWidth, p.Y / ChartLayout.CellHeight)).Distinct().Count());
        Assert.All(layout.Places, p =>
        {
            Assert.InRange(p.X, ChartLayout.CellWidth / 2, layout.Width - (ChartLayout.CellWidth / 2));
            Assert.InRange(p.Y, ChartLayout.CellHeight / 2, layout.Height - (ChartLayout.CellHeight / 2));
            Assert.Equal((0, 0), ((p.X - (ChartLayout.CellWidth / 2)) % ChartLayout.CellWidth, (p.Y - (ChartLayout.CellHeight / 2)) % ChartLayout.CellHeight));
        });
    }

    [Fact]
    public void The_same_chart_always_looks_the_same() => Assert.Equal(ChartLayout.Of(120, Web(120)).Places, ChartLayout.Of(120, Web(120)).Places);

    [Fact]
    public void What_is_linked_lies_closer_than_what_is_not()
    {
        // Ten rings of six: within a ring linked, between rings not.
        List<(int, int)> links = [.. Enumerable.Range(0, 60).Select(i => (i, (i / 6 * 6) + ((i + 1) % 6)))];
        var places = ChartLayout.Of(60, links).Places;

        Assert.True(links.Average(l => Cells(places, l.Item1, l.Item2)) * 2 < Enumerable.Range(0, 54).Average(i => Cells(places, i, i + 6)));
    }

    [Fact]
    public void Whatever_stands_alone_stands_below()
    {
        var places = ChartLayout.Of(6, [(0, 1), (1, 2), (3, 3)]).Places;

        Assert.True(places.Skip(3).Min(p => p.Y) > places.Take(3).Max(p => p.Y));
    }

    private static double Cells(IReadOnlyList<ChartPlace> places, int one, int other)
    {
        var (x, y) = ((places[one].X - places[other].X) / (double)ChartLayout.CellWidth, (places[one].Y - places[other].Y) / (double)ChartLayout.CellHeight);
        return Math.Sqrt((x * x) + (y * y));
    }

    /// <summary>A tree with some links across; every ninth node stands alone.</summary>
    private static List<(int From, int To)> Web(int nodes) =>
        [.. Enumerable.Range(1, Math.Max(0, nodes - 1)).Where(i => i % 9 != 8).Select(i => (i, (i / 3) % 9 == 8 ? 0 : i / 3)).Concat(Enumerable.Range(0, nodes / 5).Select(i => (i * 5 % 9 == 8 ? 0 : i * 5, 0)))];
}
