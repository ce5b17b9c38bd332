using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;

namespace CaseTracker.Application.Tests.Bundles;

public sealed class LargeBundleTests
{
    [Fact]
    public async Task Sixty_exhibits_are_numbered_without_a_gap_and_who_waits_is_told_how_far_it_is()
    {
        await using var rig = new BundleRig();
        var sections = Enumerable.Range(0, 3).Select(s => new BundleSectionPlan(ExhibitLabel.SectionAt(s), $"Section {s}",
            [.. Enumerable.Range(1, 20).Select(i => rig.Item($"{ExhibitLabel.SectionAt(s)}-{i}", i == 7 ? Encoding.ASCII.GetBytes("%PDF-1.7 broken") : HandPdf.Pages($"s{s} e{i}", 1 + (i % 4))))]));

        var (made, pdf) = await rig.AssembleAsync(BundleRig.Plan([.. sections]));

        Assert.Equal(3, made.Items.Count(i => i.Slip == BundleProblems.Unreadable));
        var pages = await pdf.PagesAsync("-layout");
        Assert.Equal(made.Pages, pages.Count);
        for (var i = made.FrontPages; i < pages.Count; i++) Assert.Contains($"OTP-{i + 1 - made.FrontPages:000000}", pages[i], StringComparison.Ordinal);
        Assert.Equal(60, rig.Asked.Count);
        Assert.True(rig.Asked[^1].PagesSoFar > 100);
    }

    [Fact]
    public async Task Without_a_sandbox_nothing_is_opened_and_nothing_made()
    {
        await using var rig = new BundleRig(new() { ["Bundles:BubblewrapPath"] = "/nowhere/bwrap" });
        var failed = await Assert.ThrowsAsync<DocumentRenderException>(() => rig.AssembleAsync(BundleRig.Plan(new BundleSectionPlan("A", "x", [rig.Item("A-1", HandPdf.Pages("x", 1))]))));
        Assert.Equal("sandbox_unavailable", failed.Code);
    }

    [Fact]
    public async Task Office_documents_become_pages()
    {
        await using var rig = new BundleRig();
        var (made, pdf) = await rig.AssembleAsync(BundleRig.Plan(new BundleSectionPlan("A", "x", [rig.Item("A-1", Encoding.ASCII.GetBytes("{\\rtf1\\ansi The ledger of flat fourteen}"), "ledger.rtf")])));
        Assert.Equal("", made.Items[0].Slip);
        Assert.Contains("The ledger of flat fourteen", await pdf.TextAsync(), StringComparison.Ordinal);
    }
}
