using CaseTracker.Infrastructure.Reference;

namespace CaseTracker.Application.Tests.Reference;

public class CsvTableTests
{
    [Fact]
    public void Quotes_commas_line_breaks_and_empty_fields_are_read_as_RFC_4180_says()
    {
        var table = Read("\uFEFFa,b,c\r\n\"one, two\",\"say \"\"no\"\"\",\r\n\r\n\"two\nlines\",x,\"\"");

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(("one, two", "say \"no\"", ""), (table.Rows[0]["a"], table.Rows[0]["b"], table.Rows[0]["c"]));
        Assert.Equal(("two\nlines", "x", ""), (table.Rows[1]["a"], table.Rows[1]["b"], table.Rows[1]["c"]));
    }

    [Fact]
    public void A_last_field_may_be_empty_at_the_end_of_the_text() => Assert.Equal("", Read("a,b\n1,").Rows[0]["b"]);

    [Theory]
    [InlineData("", "Empty table")]
    [InlineData("a,b\n1", "Line 2: 1 fields")]
    [InlineData("a,b\n\"x\ny\",2\n1,2,3", "Line 4: 3 fields")]
    [InlineData("a,b\n\"never,ends", "Line 2: a quoted field never ends")]
    [InlineData("a,b\n\"x\"y,2", "Line 2: text after a closing quote")]
    [InlineData("a,b\nx\"y,2", "Line 2: a quote inside an unquoted field")]
    public void A_broken_table_is_refused_with_its_line(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_date_that_is_none_is_refused_with_its_line_and_column()
    {
        var row = Read("from\n2026-02-30").Rows[0];

        Assert.Equal("Line 2: '2026-02-30' does not fit column 'from'.", Assert.Throws<FormatException>(() => row.Date("from")).Message);
    }

    private static CsvTable Read(string text) => CsvTable.Read(new StringReader(text));
}
