using System.Text;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Tests.Previews;

public sealed class TextPreviewTests
{
    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-16", "UTF-16LE")]
    [InlineData("utf-16BE", "UTF-16BE")]
    [InlineData("iso-8859-1", "ISO-8859-1")]
    public void Text_is_told_and_read_whatever_its_encoding(string name, string guessed)
    {
        const string text = "Zahlung für Müller: 300 Euro\nLohn für Schröder: nichts\n";
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        Assert.Equal(PreviewKind.Text, PreviewFormats.Of(bytes)?.Kind);
        Assert.Equal((text, guessed), TextDecoding.Decode(bytes, cut: false));
    }

    [Fact]
    public void Text_of_two_byte_characters_is_told_without_a_mark() =>
        Assert.Equal(("Hello, list of names", "UTF-16LE"), TextDecoding.Decode(Encoding.Unicode.GetBytes("Hello, list of names"), cut: false));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_character_that_the_limit_cuts_in_two_does_not_spoil_the_rest(int missing)
    {
        var bytes = Encoding.UTF8.GetBytes("Tür 𝄞");
        var (text, encoding) = TextDecoding.Decode(bytes.AsSpan(0, bytes.Length - missing), cut: true);
        Assert.Equal(("Tür ", "UTF-8"), (text, encoding));
    }

    [Fact]
    public void What_would_deceive_the_eye_is_written_out() => Assert.Equal(
        "pay <U+202E>fdp.exe<U+202C> <U+0000><U+001B>[31m<U+2066>a<U+2069><U+200B>\n\tmi\u200Cravad",
        TextDecoding.MakeVisible("pay \u202Efdp.exe\u202C \0\u001B[31m\u2066a\u2069\u200B\r\n\tmi\u200Cravad"));

    [Fact]
    public void Bytes_that_are_no_text_are_not_shown_as_text() => Assert.Null(PreviewFormats.Of([.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37))]));

    [Theory]
    [InlineData("PK\u0003\u0004zipped")]
    [InlineData("\u0000\u0000\u0000\u0018ftypheic....")]
    [InlineData("MZ\u0090\u0000\u0003\u0000")]
    [InlineData("")]
    public void What_is_not_on_the_list_is_not_shown(string head) => Assert.Null(PreviewFormats.Of(Encoding.Latin1.GetBytes(head)));

    [Fact]
    public void A_table_reads_as_other_programs_read_it() => Assert.Equal(
        [["date", "who", "note"], ["1 May", "A; B", "said \"no\"\nand left"], ["", "C", "=1+1"]],
        TableReading.Read("date;who;note\r\n1 May;\"A; B\";\"said \"\"no\"\"\nand left\"\r\n\r\n;C;=1+1").Select(row => row.ToArray()).ToArray());

    [Fact]
    public void An_endless_table_is_cut_in_rows_columns_and_cells()
    {
        var wide = string.Join(',', Enumerable.Repeat(new string('x', 900), 80));
        var rows = TableReading.Read(string.Concat(Enumerable.Repeat(wide + "\n", 300)));
        Assert.Equal(TableReading.MaxRows + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(TableReading.MaxColumns, row.Count));
        Assert.Equal(TableReading.MaxCellLength + 1, rows[0][0].Length);
    }

    [Theory]
    [InlineData("# of the bank, \u202E1 May\r\n#\r\ndate,what\n", "# of the bank, <U+202E>1 May\n#", "date,what\n")]
    [InlineData("date,what\n# no remark here,\n", "", "date,what\n# no remark here,\n")]
    [InlineData("# nothing else", "# nothing else", "")]
    public void Remarks_above_a_table_are_no_rows_of_it(string text, string remarks, string table)
    {
        var (said, at) = TableReading.Remarks(text);
        Assert.Equal((remarks, table), (said, text[at..]));
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_no_harm() => Assert.Equal("b,c\n1,2,3", Assert.Single(TableReading.Read("a,\"b,c\n1,2,3"))[1]);
}
