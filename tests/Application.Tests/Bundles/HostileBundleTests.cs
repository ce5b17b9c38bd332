using System.Text.Json;
using CaseTracker.Application.Tests.Documents;
using CaseTracker.Domain.Bundles;

namespace CaseTracker.Application.Tests.Bundles;

public sealed class HostileBundleTests(HostileBundle bundle) : IClassFixture<HostileBundle>
{
    [Fact]
    public void Every_page_carries_its_own_page_number_and_bates_number()
    {
        Assert.Equal(bundle.Made.Pages, bundle.Pages.Count);
        for (var i = 0; i < bundle.Made.FrontPages; i++) Assert.Contains($"OTP-I1-{i + 1:0000}", bundle.Pages[i], StringComparison.Ordinal);
        foreach (var item in bundle.Made.Items)
            for (var i = 0; i < item.Run.Count; i++)
                Assert.Contains($"{item.Label} · {item.Run.Page(i)} · {bundle.Plan.Bates.Of(item.Run, i)}", bundle.Pages[item.FilePage - 1 + i], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A-1", 4, "")]
    [InlineData("A-2", 4, "")]
    [InlineData("A-3", 4, "")]
    [InlineData("A-4", 3, "")]
    [InlineData("A-5", 2, "")]
    [InlineData("B-1", 1, BundleProblems.Password)]
    [InlineData("B-2", 4, "")]
    [InlineData("B-3", 1, BundleProblems.Unreadable)]
    [InlineData("B-4", 1, BundleProblems.Empty)]
    [InlineData("B-5", 2, "")]
    [InlineData("B-6", 1, BundleProblems.Recording)]
    [InlineData("B-7", 1, BundleProblems.NeedsTwoPeople)]
    [InlineData("B-8", 1, BundleProblems.NoSuchPages)]
    [InlineData("C-5", 2, "")]
    public void What_cannot_be_shown_is_never_left_out_but_stands_as_a_sheet_that_says_why(string label, int pages, string slip)
    {
        Assert.Equal((pages, slip), (bundle.Item(label).Run.Count, bundle.Item(label).Slip));
        var sheet = Pdf.WithoutSpaces(bundle.Of(label)[0]);
        if (slip.Length > 0) Assert.Contains(Pdf.WithoutSpaces(BundleProblems.Say(slip)), sheet, StringComparison.Ordinal);
        if (bundle.Item(label).Sha256 is { Length: > 0 } hash) Assert.Contains(hash, sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_reader_must_know_stands_on_the_sheet_and_in_the_schedule()
    {
        Assert.Equal([BundleProblems.SignatureLost], bundle.Item("A-5").Notes);
        Assert.Contains("valid only in the original file", bundle.Of("A-5")[0], StringComparison.Ordinal);
        Assert.Equal([BundleProblems.ActiveRemoved, BundleProblems.AttachmentsRemoved], bundle.Item("B-5").Notes);
        var schedule = string.Join('\n', bundle.Pages.Take(bundle.Made.FrontPages));
        Assert.Contains("Schedule of problems", schedule, StringComparison.Ordinal);
        Assert.Contains("Scripts or actions in the original were removed.", schedule, StringComparison.Ordinal);
        Assert.Contains("Lease with <script>alert(1)</script> and #strong[no]", bundle.Of("A-1")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_it_acts_carries_a_file_or_leads_outside()
    {
        var told = await bundle.Pdf.ReadWithAsync("qpdf", "--json=2", "--json-stream-data=none", "--json-key=qpdf", "-");
        foreach (var word in (string[])["/JS\"", "/JavaScript", "/Launch", "/EmbeddedFile", "/Filespec", "/AA\"", "/OpenAction", "/URI", "/FileAttachment", "/AcroForm", "/SubmitForm", "bundle.invalid", "trap.example", "pdfaid", "/OutputIntents"])
            Assert.DoesNotContain(word, told, StringComparison.Ordinal);
        Assert.DoesNotContain("EVIL-BYTES!", await bundle.Pdf.ReadWithAsync("qpdf", "--qdf", "--object-streams=disable", "-", "/dev/stdout"), StringComparison.Ordinal);
        var about = await bundle.Pdf.ReadWithAsync("pdfinfo", "-");
        Assert.Matches(@"JavaScript:\s+no", about);
        Assert.Matches(@"Form:\s+none", about);
        Assert.Matches(@"Tagged:\s+yes", about);
        Assert.Matches(@"Optimized:\s+yes", about);
        Assert.Contains("OTP-2026-0001 · Exhibits of the prosecution · version 1", about, StringComparison.Ordinal);
        Assert.Equal("", await bundle.Pdf.ReadWithAsync("pdfdetach", "-list", "-") is var list && list.StartsWith('0') ? "" : list);
        Assert.DoesNotContain("pdfaid", await bundle.Pdf.ReadWithAsync("pdfinfo", "-meta", "-"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_fonts_of_ours_are_embedded_and_the_file_is_sound()
    {
        var fonts = (await bundle.Pdf.ReadWithAsync("pdffonts", "-")).Split('\n').Skip(2).Where(l => l.Length > 0 && !l.StartsWith("Helvetica", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, line => Assert.Matches(@"\syes\s+(yes|no)\s+(yes|no)\s", line));
        Assert.Contains("No syntax or stream encoding errors found", await bundle.Pdf.ReadWithAsync("qpdf", "--check", "-"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sizes_and_rotations_of_pages_are_kept()
    {
        var first = bundle.Item("A-2").FilePage + 1;
        var about = await bundle.Pdf.ReadWithAsync("pdfinfo", "-f", $"{first}", "-l", $"{first + 2}", "-");
        foreach (var (i, turned) in new[] { 90, 180, 270 }.Index()) Assert.Matches($@"Page\s+{first + i} rot:\s+{turned}", about);
        var cropped = bundle.Item("A-3").FilePage + 2;
        Assert.Matches($@"Page\s+{cropped} size:\s+300 x 400", await bundle.Pdf.ReadWithAsync("pdfinfo", "-f", $"{cropped}", "-l", $"{cropped}", "-"));
    }

    [Fact]
    public async Task Each_row_of_the_index_leads_to_its_exhibit_and_links_of_an_exhibit_to_its_own_pages()
    {
        var links = await LinkTargets.OfAsync(bundle.Pdf);
        var index = links.Take(bundle.Made.FrontPages).SelectMany(l => l).ToList();
        Assert.All(bundle.Made.Items, item => Assert.True(index.Count(page => page == item.FilePage) >= 2, $"{item.Label}"));
        Assert.All(index, page => Assert.Contains(page, bundle.Made.Items.Select(i => i.FilePage)));
        var linked = bundle.Item("A-1").FilePage;
        Assert.Equal([linked + 3, linked + 3], links[linked]);
    }

    [Fact]
    public async Task Bookmarks_are_nested_and_page_labels_are_the_page_numbers()
    {
        using var told = JsonDocument.Parse(await bundle.Pdf.ReadWithAsync("qpdf", "--json=2", "--json-stream-data=none", "--json-key=outlines", "--json-key=pagelabels", "-"));
        var tops = told.RootElement.GetProperty("outlines").EnumerateArray().ToList();
        Assert.Equal(["Cover", "Index", "A · Documents", "B · Trouble", "C · Words and pictures"], tops.Select(t => t.GetProperty("title").GetString()));
        var exhibits = tops[2].GetProperty("kids").EnumerateArray().ToList();
        Assert.Equal(5, exhibits.Count);
        Assert.Equal(bundle.Item("A-1").FilePage, exhibits[0].GetProperty("destpageposfrom1").GetInt32());
        var own = Assert.Single(exhibits[0].GetProperty("kids").EnumerateArray());
        Assert.Equal(("Chapter three", bundle.Item("A-1").FilePage + 3), (own.GetProperty("title").GetString(), own.GetProperty("destpageposfrom1").GetInt32()));
        var labels = told.RootElement.GetProperty("pagelabels").EnumerateArray().ToList();
        Assert.Equal([0, bundle.Made.FrontPages], labels.Select(l => l.GetProperty("index").GetInt32()));
        Assert.Equal("/r", labels[0].GetProperty("label").GetProperty("/S").GetString());
    }

    [Fact]
    public void Texts_mails_and_conversations_are_drawn_as_they_read()
    {
        Assert.Contains("‹U+65E5›", bundle.Of("C-1")[1], StringComparison.Ordinal);
        Assert.Contains("Нико не одлази.", bundle.Of("C-1")[1], StringComparison.Ordinal);
        Assert.Contains("Bring the passports, all", bundle.Of("C-2")[1], StringComparison.Ordinal);
        Assert.Contains("Flat 14", bundle.Of("C-3")[1], StringComparison.Ordinal);
        var mail = bundle.Of("C-4")[1];
        foreach (var words in (string[])["Milan Dragović <milan@example.org>", "Passports", "Three passports are in the safe.", "scan.bin"]) Assert.Contains(words, mail, StringComparison.Ordinal);
        Assert.Contains("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", Pdf.WithoutSpaces(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_contents_at_the_same_time_give_the_same_bytes()
    {
        var (again, pdf) = await bundle.Rig.AssembleAsync(bundle.Plan);
        Assert.Equal(bundle.Made.Sha256, again.Sha256);
        Assert.Equal(bundle.Pdf.Bytes, pdf.Bytes);
    }

    [Fact]
    public void Nothing_of_it_is_left_in_the_clear() => Assert.Empty(Directory.GetDirectories(bundle.Folder));
}
