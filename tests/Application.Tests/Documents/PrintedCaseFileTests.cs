using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Tests.Documents;

public sealed class PrintedCaseFileTests(PrintedCaseFileTests.Printed printed) : IClassFixture<PrintedCaseFileTests.Printed>
{
    private readonly Pdf pdf = printed.Pdf;

    [Fact]
    public async Task It_reports_the_pages_size_and_hash_of_the_file_it_wrote()
    {
        Assert.Equal(pdf.Result.Pages, (await pdf.PagesAsync()).Count);
        Assert.Equal(pdf.Bytes.Length, pdf.Result.SizeBytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf.Bytes)), pdf.Result.Sha256);
        Assert.Equal("Typst 0.14.2 (typst-ts-node-compiler 0.7.0)", pdf.Result.Engine);
    }

    [Fact]
    public async Task The_contents_name_the_page_on_which_each_heading_stands()
    {
        var pages = await pdf.PagesAsync("-layout");
        var listed = Regex.Matches(pages[1], @"^ *([\d.]+) +(.+?)[ .]+\u2060?(\d+) *$", RegexOptions.Multiline)
            .Select(m => (Heading: $"{m.Groups[1].Value} {m.Groups[2].Value}", Page: int.Parse(m.Groups[3].Value, null))).ToList();

        Assert.Equal(SampleCaseFile.Create().Body.OfType<Heading>().Count(), listed.Count);
        Assert.All(listed, entry => Assert.Matches($@"(?m)^ *{Regex.Escape(entry.Heading).Replace(@"\ ", " +", StringComparison.Ordinal)} *$", pages[entry.Page - 1]));
        Assert.True(listed.Select(e => e.Page).Distinct().Count() > 2, "the headings lie on several pages");
    }

    [Fact]
    public async Task Each_page_says_which_it_is_of_how_many_and_carries_marking_reference_and_office()
    {
        var pages = await pdf.PagesAsync();
        var document = SampleCaseFile.Create();
        Assert.All(pages.Index(), page =>
        {
            Assert.Contains($"Page {page.Index + 1} of {pages.Count}", page.Item, StringComparison.Ordinal);
            Assert.Contains(document.Marking, page.Item, StringComparison.Ordinal);
            Assert.Contains(document.Reference, page.Item, StringComparison.Ordinal);
            Assert.Contains(document.Office, page.Item, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_cover_carries_title_version_lines_and_the_hash_of_the_content()
    {
        var document = SampleCaseFile.Create();
        var cover = Regex.Replace((await pdf.PagesAsync())[0], @"\s+", " ");
        Assert.All((string[])[document.Title, document.Subtitle, document.Version, document.ContentSha256, .. document.Cover.SelectMany(c => new[] { c.Label, c.Value })],
            expected => Assert.Contains(expected, cover, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_a_tagged_PDF_A_2a_with_table_headers_language_and_title()
    {
        var facts = await pdf.ReadWithAsync("pdfinfo", "-");
        Assert.Matches(@"Tagged:\s+yes", facts);
        Assert.Matches(@"Title:\s+Case file for trial", facts);
        var metadata = await pdf.ReadWithAsync("pdfinfo", "-meta", "-");
        Assert.Matches(@"<pdfaid:part>2</pdfaid:part>", metadata);
        Assert.Matches(@"<pdfaid:conformance>A</pdfaid:conformance>", metadata);
        var structure = await pdf.ReadWithAsync("pdfinfo", "-struct", "-");
        Assert.All((string[])["Document", "TOC", "H1", "H2", "Table", "TH", "Caption", "Figure", "Link"], tag => Assert.Matches($@"(?m)^ *{tag}\b", structure));
    }

    [Fact]
    public async Task Links_in_the_text_and_in_the_contents_lead_to_the_page_of_what_they_name()
    {
        var pages = (await pdf.PagesAsync("-raw")).Select(Pdf.WithoutSpaces).ToList();
        var links = await LinkTargets.OfAsync(pdf);
        int PageOf(string text) => pages.FindIndex(2, page => page.Contains(Pdf.WithoutSpaces(text), StringComparison.Ordinal)) + 1;

        Assert.Equal(SampleCaseFile.Create().Body.OfType<Heading>().Count(), links[1].Count);
        Assert.Equal(links[1].Order(), links[1]);
        Assert.Equal(PageOf("Statements in the language spoken"), links[1][^1]);
        var counts = links[PageOf("Count 1: Trafficking") - 1];
        Assert.Contains(PageOf(SampleCaseFile.HashOf(1)), counts);
        Assert.Contains(PageOf(SampleCaseFile.HashOf(6)), counts);
        Assert.DoesNotContain(0, links.SelectMany(l => l));
    }

    [Fact]
    public async Task Arabic_Cyrillic_Georgian_Greek_Armenian_and_Devanagari_come_out_of_the_file_as_they_went_in()
    {
        var words = Words(await pdf.TextAsync());
        Assert.All(SampleCaseFile.Spoken, spoken => Assert.All(Words(spoken.Words), word => Assert.Contains(word, words)));

        static HashSet<string> Words(string text) => [.. Regex.Matches(text.Normalize(NormalizationForm.FormKC), @"[\p{L}\p{M}]+").Select(m => m.Value)];
    }

    [Fact]
    public async Task The_same_document_gives_the_same_bytes()
    {
        var again = await Pdf.RenderAsync(SampleCaseFile.Create());
        Assert.Equal(pdf.Result.Sha256, again.Result.Sha256);
    }

    /// <summary>Rendered once for the class.</summary>
    public sealed class Printed : IAsyncLifetime
    {
        internal Pdf Pdf { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Pdf = await Pdf.RenderAsync(SampleCaseFile.Create());

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
