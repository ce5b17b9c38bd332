using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Tests.Documents;

public sealed class PrintedTextTests
{
    [Theory]
    [InlineData("#import \"x\": * and #read(\"/etc/passwd\")")]
    [InlineData("$ x^2 $ *bold* _low_ `code` @label <script>alert(1)</script> // not a comment /* nor this */")]
    [InlineData("http://example.org/a?b=c&d=e \\ \\u{41} ~ -- --- ... [x] {y} = Heading + - / 'q' \"q\"")]
    [InlineData("{{handlebars}} ${shell} %s \u2028 end")]
    public async Task Text_that_looks_like_markup_is_printed_as_it_stands(string text)
    {
        var document = Pdf.Of(SampleCaseFile.Text(text), new ListBlock(false, [[new TextRun(text, Mono: true)]]),
            new Table(text, [new(text, 1)], [SampleCaseFile.Row(null, SampleCaseFile.Text(text, strong: true))])) with { Title = text, Subtitle = text };
        var printed = Pdf.WithoutSpaces(await (await Pdf.RenderAsync(document)).TextAsync("-raw"));
        Assert.Equal(7, Regex.Count(printed, Regex.Escape(Pdf.WithoutSpaces(text))));
    }

    [Theory]
    [InlineData("#import \"x\": * <b>&amp; $x^2$ @label https://x.invalid/ </svg>")]
    [InlineData("*_`\\#{}[]~ = Heading // gone /* gone */ {0} {1}")]
    public async Task Recipient_headings_captions_and_lines_of_the_cover_are_printed_as_they_stand(string text)
    {
        var document = Pdf.Of(new Heading(2, "second", text), new Figure("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='5' height='5'/></svg>", text, text) { Width = 0.2 }) with { Copy = text, Cover = [(text, text)] };
        var pdf = await Pdf.RenderAsync(document);
        var printed = Pdf.WithoutSpaces(await pdf.TextAsync("-raw"));
        // Twice on the cover, in the contents, as heading and caption, and at the foot of each page.
        Assert.Equal(5 + pdf.Result.Pages, Regex.Count(printed, Regex.Escape(Pdf.WithoutSpaces(text))));
        Assert.DoesNotContain("/URI", System.Text.Encoding.Latin1.GetString(pdf.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_person_stands_in_the_metadata_and_pages_are_labelled_as_they_are_numbered()
    {
        var pdf = await Pdf.RenderAsync(SampleCaseFile.Create());
        var metadata = await pdf.ReadWithAsync("pdfinfo", "-meta", "-") + await pdf.ReadWithAsync("pdfinfo", "-");
        Assert.DoesNotContain("Ivanova", metadata, StringComparison.Ordinal);
        Assert.DoesNotContain("Marković", metadata, StringComparison.Ordinal);
        Assert.Matches(@"JavaScript:\s+no", metadata);
        var file = System.Text.Encoding.Latin1.GetString(pdf.Bytes);
        Assert.Contains("/PageLabels", file, StringComparison.Ordinal);
        Assert.DoesNotContain("/EmbeddedFile", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_250_exhibits_can_be_found_by_their_hash_and_no_row_is_split()
    {
        var pdf = await Pdf.RenderAsync(SampleCaseFile.Create(exhibits: 250));
        var pages = (await pdf.PagesAsync("-raw")).Select(Pdf.WithoutSpaces).ToList();
        Assert.All(Enumerable.Range(1, 250), i => Assert.Single(pages, page => page.Contains(SampleCaseFile.HashOf(i), StringComparison.Ordinal)));
        // The row's first and last words stand on the page of its hash.
        Assert.All(Enumerable.Range(1, 250), i => Assert.Matches($"EX-{i:000}.*{SampleCaseFile.HashOf(i)}.*evidencestore,shelf{(i % 9) + 1}",
            pages.Single(page => page.Contains(SampleCaseFile.HashOf(i), StringComparison.Ordinal))));
        // ... and the header row on each page of the table.
        Assert.All(pages.Where(page => page.Contains("seizedbyInsp.", StringComparison.Ordinal)), page => Assert.Contains("ExhibitDescriptionandSHA-256Custody", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_break_in_a_text_stays_one()
    {
        var text = await (await Pdf.RenderAsync(Pdf.Of(SampleCaseFile.Text("first line\r\nsecond\tline\nthird line")))).TextAsync();
        Assert.Matches(@"first line\nsecond line\nthird line", text);
    }

    [Fact]
    public async Task An_Arabic_paragraph_in_an_English_document_starts_at_the_right()
    {
        var words = await WordsAsync(Pdf.Of(SampleCaseFile.Text("مدينة", lang: "ar"), SampleCaseFile.Text("latin")));
        // pdftotext -bbox gives letters as they lie on the page.
        var arabic = words.Single(w => w.Word == string.Concat("مدينة".Reverse()));
        Assert.True(arabic.Left > 400, $"starts at {arabic.Left}");
        Assert.True(words.Single(w => w.Word == "latin").Left < 100);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("https://example.org/a/path/that/nobody/types/with_a_very_long_file_name_and_no_space_at_all.tar.gz?version=2025-08-30T14:20:00Z&signature=AbCdEfGhIjKlMnOpQrStUvWxYz0123456789")]
    public async Task A_long_word_breaks_within_its_column_and_stays_one_word(string word)
    {
        var document = Pdf.Of(SampleCaseFile.Text(word, mono: true), new Table("t", [new("a", 1), new("b", 2)], [SampleCaseFile.Row(null, SampleCaseFile.Text(word), SampleCaseFile.Text("beside"))]));
        var words = await WordsAsync(document);
        var beside = words.Single(w => w.Word == "beside");
        var pieces = words.Where(w => w.Word.Length > 3 && word.Contains(w.Word, StringComparison.Ordinal)).ToLookup(w => w.Top > beside.Top - 2);
        Assert.True(pieces[false].Count() > 1, "broken in the paragraph");
        Assert.True(pieces[true].Count() > 3, "broken in the cell");
        Assert.All(pieces[false], piece => Assert.True(piece.Right < 595 - 62, $"{piece}"));
        Assert.All(pieces[true], piece => Assert.True(piece.Right < beside.Left, $"{piece}"));
        Assert.Contains(word, Pdf.WithoutSpaces(await (await Pdf.RenderAsync(document)).TextAsync("-raw")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_the_renderer_follow_the_language_of_the_document()
    {
        var document = Pdf.Of(SampleCaseFile.Text("Tекст")) with { Lang = "sr-Cyrl-RS", Words = new PrintedWords("Садржај", "Страна {0} од {1}", "Табела", "Слика", "Верзија", "SHA-256 садржаја") };
        var text = await (await Pdf.RenderAsync(document)).TextAsync();
        Assert.Contains("Страна 3 од 3", text, StringComparison.Ordinal);
        Assert.Contains("Садржај", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_UA_1_is_made_when_it_is_asked_for()
    {
        var pdf = await Pdf.RenderAsync(SampleCaseFile.Create(), SampleCaseFile.Options with { Profile = PdfProfile.PdfUa1 });
        Assert.Matches(@"<pdfuaid:part>1</pdfuaid:part>", await pdf.ReadWithAsync("pdfinfo", "-meta", "-"));
    }

    [Fact]
    public async Task A_document_without_headings_has_no_contents()
    {
        var pdf = await Pdf.RenderAsync(SampleCaseFile.Create() with { Body = [new Paragraph("A letter.")] });
        Assert.Equal(2, pdf.Result.Pages);
        Assert.DoesNotContain("Contents", await pdf.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<(string Word, double Left, double Top, double Right)>> WordsAsync(PrintedDocument document) =>
        [.. Regex.Matches(await (await Pdf.RenderAsync(document)).ReadWithAsync("pdftotext", "-bbox", "-f", "3", "-", "/dev/stdout"), @"xMin=""(.+?)"" yMin=""(.+?)"" xMax=""(.+?)"".*>(.+)</word>")
            .Select(m => (WebUtility.HtmlDecode(m.Groups[4].Value), Number(m.Groups[1]), Number(m.Groups[2]), Number(m.Groups[3])))];

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);
}
