using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Documents;

namespace CaseTracker.Application.Tests.Documents;

public sealed class RefusedDocumentTests
{
    [Fact]
    public async Task A_character_that_no_font_has_is_refused_by_name_and_place_without_quoting_the_text()
    {
        var refused = await RefusedAsync(Pdf.Of(new Table("t", [new("c", 1)], [SampleCaseFile.Row("ex-1", SampleCaseFile.Text("the secret 日 name"))])));
        Assert.Equal("pdf_standard", refused.Code);
        Assert.Contains("U+65E5 at row ex-1", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_character_is_refused() =>
        Assert.Equal("pdf_standard", (await RefusedAsync(Pdf.Of(SampleCaseFile.Text("a\u0007b")))).Code);

    [Fact]
    public async Task A_link_to_nowhere_is_refused()
    {
        var refused = await RefusedAsync(Pdf.Of(SampleCaseFile.Text("see", to: "ex-9")));
        Assert.Equal(("invalid_document", true), (refused.Code, refused.Message.Contains("ex-9", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_anchors_of_one_name_are_refused() =>
        Assert.Equal("invalid_document", (await RefusedAsync(Pdf.Of(new Heading(2, "top", "Again")))).Code);

    [Fact]
    public async Task A_row_with_too_few_cells_is_refused() =>
        Assert.Equal("invalid_document", (await RefusedAsync(Pdf.Of(new Table("t", [new("a", 1), new("b", 1)], [SampleCaseFile.Row(null, SampleCaseFile.Text("only one"))])))).Code);

    [Fact]
    public async Task A_skipped_heading_level_is_refused() =>
        Assert.Equal("invalid_document", (await RefusedAsync(Pdf.Of(new Heading(3, "deep", "Deep")))).Code);

    [Fact]
    public async Task A_figure_without_alternative_text_is_refused() =>
        Assert.Equal("invalid_document", (await RefusedAsync(Pdf.Of(new Figure("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>", " ", "c")))).Code);

    [Fact]
    public async Task An_over_long_document_is_refused() =>
        Assert.Equal("too_many_pages", (await RefusedAsync(SampleCaseFile.Create(), SampleCaseFile.Options with { MaxPages = 3 })).Code);

    [Fact]
    public async Task A_document_that_needs_more_memory_than_the_limit_is_refused() =>
        Assert.Equal("out_of_memory", (await RefusedAsync(SampleCaseFile.Create(exhibits: 300), configure: o => o.MemoryMegabytes = 100)).Code);

    [Fact]
    public async Task An_engine_that_is_not_installed_is_named()
    {
        Assert.Equal("engine_missing", (await RefusedAsync(SampleCaseFile.Create(), configure: o => o.WorkerDirectory = Path.GetTempPath())).Code);
        Assert.Equal("engine_missing", (await RefusedAsync(SampleCaseFile.Create(), configure: o => o.FontDirectory = "/usr/share/nowhere")).Code);
        Assert.Equal("engine_missing", (await RefusedAsync(SampleCaseFile.Create(), configure: o => o.NodePath = "no-such-node")).Code);
    }

    [Fact]
    public async Task Nothing_is_written_after_a_caller_gave_up()
    {
        using var renderer = new TypstRenderer(Pdf.Sandbox());
        using var cancelled = new CancellationTokenSource();
        var output = new MemoryStream();
        var rendering = renderer.RenderAsync(SampleCaseFile.Create(exhibits: 250), SampleCaseFile.Options, output, cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rendering);
        Assert.Equal(0, output.Length);
        await renderer.RenderAsync(Pdf.Of(), SampleCaseFile.Options, output, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, output.Length);
    }

    private static async Task<DocumentRenderException> RefusedAsync(PrintedDocument document, RenderOptions? options = null, Action<DocumentOptions>? configure = null)
    {
        using var renderer = new TypstRenderer(Pdf.Sandbox(configure));
        var output = new MemoryStream();
        var refused = await Assert.ThrowsAsync<DocumentRenderException>(() => renderer.RenderAsync(document, options ?? SampleCaseFile.Options, output, TestContext.Current.CancellationToken));
        Assert.Equal(0, output.Length);
        return refused;
    }
}
