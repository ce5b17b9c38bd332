using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Tests.Documents;
using CaseTracker.Domain.Bundles;

namespace CaseTracker.Application.Tests.Bundles;

public sealed class LateEvidenceTests : IAsyncDisposable
{
    private readonly BundleRig rig = new();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Served_pages_are_taken_over_as_they_were_and_late_ones_stand_between_them()
    {
        var (one, two, three) = (rig.Item("A-1", HandPdf.Pages("one", 2)), rig.Item("A-2", Linked()), rig.Item("A-3", HandPdf.Pages("three", 1)));
        var first = BundleRig.Plan(new BundleSectionPlan("A", "Documents", [one, two, three]));
        var (served, before) = await rig.AssembleAsync(first);

        var late = rig.Item("A-1A", HandPdf.Pages("late", 2));
        var last = rig.Item("A-4", HandPdf.Pages("last", 1));
        ServedItem Kept(int i, string? withheld = null) => new(served.Items[i].Run, served.Items[i].FilePage, served.Items[i].Slip, served.Items[i].Notes, withheld);
        var second = first with
        {
            Version = 2, Before = new ServedBundle(1, _ => Task.FromResult<Stream>(new MemoryStream(before.Bytes))),
            Sections = [new BundleSectionPlan("A", "Documents", [one with { Served = Kept(0) }, late, two with { Served = Kept(1) }, three with { Served = Kept(2, BundleProblems.NeedsTwoPeople) }, last])],
        };
        rig.Asked.Clear();
        var (made, pdf) = await rig.AssembleAsync(second);

        Assert.Equal([late.Key, last.Key], rig.Asked.Select(a => a.Key));
        Assert.Equal(["1 – 3", "3A-1 – 3A-3", "4 – 7", "8 – 9", "10 – 11"], made.Items.Select(i => i.Run.ToString()));
        var (was, now) = (await before.PagesAsync("-layout"), await pdf.PagesAsync("-layout"));
        foreach (var i in (int[])[0, 1])
            Assert.Equal(was.Skip(served.Items[i].FilePage - 1).Take(served.Items[i].Run.Count), now.Skip(made.Items[i == 0 ? 0 : 2].FilePage - 1).Take(served.Items[i].Run.Count));
        Assert.Contains("A-1A · 3A-2 · OTP-000003A-2", now[made.Items[1].FilePage], StringComparison.Ordinal);
        Assert.Equal(made.FrontPages + 3 + 3 + 4 + 1 + 2, made.Pages);
        Assert.DoesNotContain("three sheet", string.Concat(now), StringComparison.Ordinal);
        var front = string.Join('\n', now.Take(made.FrontPages));
        Assert.Contains("Additions since version 1", front, StringComparison.Ordinal);
        Assert.Contains("is withheld now", string.Join(' ', front.Split(' ', '\n').Where(w => w.Length > 0)), StringComparison.Ordinal);

        var links = await LinkTargets.OfAsync(pdf);
        var linked = made.Items[2].FilePage;
        Assert.Equal([linked + 3], links[linked]);
        Assert.Subset(links.Take(made.FrontPages).SelectMany(l => l).ToHashSet(), made.Items.Select(i => i.FilePage).ToHashSet());
        await SameNamesAsync(before, pdf);
        await LabelsAsync(pdf, made);
    }

    /// <summary>An address with a fragment finds the page with the same number in both versions.</summary>
    private static async Task SameNamesAsync(Pdf before, Pdf after)
    {
        var (was, now) = (await NamesAsync(before), await NamesAsync(after));
        foreach (var name in (string[])["exhibit-A-1", "exhibit-A-2", "page-1", "page-4", "page-7", "page-8"]) Assert.True(was.ContainsKey(name) && now.ContainsKey(name), name);
        var (texts, later) = (await before.PagesAsync("-layout"), await after.PagesAsync("-layout"));
        Assert.Equal(texts[was["page-5"]], later[now["page-5"]]);
        Assert.True(now.ContainsKey("page-3A-1"));
    }

    private static async Task LabelsAsync(Pdf pdf, AssembledBundle made)
    {
        using var told = JsonDocument.Parse(await pdf.ReadWithAsync("qpdf", "--json=2", "--json-stream-data=none", "--json-key=pagelabels", "-"));
        var labels = told.RootElement.GetProperty("pagelabels").EnumerateArray().Select(l => (l.GetProperty("index").GetInt32(), l.GetProperty("label").TryGetProperty("/P", out var prefix) ? prefix.GetString() : "", l.GetProperty("label").GetProperty("/St").GetInt32())).ToList();
        var at = made.FrontPages;
        Assert.Equal([(0, "", 1), (at, "", 1), (at + 3, "u:3A-", 1), (at + 6, "", 4), (at + 11, "", 10)], labels);
    }

    private static async Task<Dictionary<string, int>> NamesAsync(Pdf pdf)
    {
        using var told = JsonDocument.Parse(await pdf.ReadWithAsync("qpdf", "--json=2", "--json-stream-data=none", "-"));
        var objects = told.RootElement.GetProperty("qpdf")[1];
        var pages = told.RootElement.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("object").GetString()!).ToList();
        var root = objects.GetProperty($"obj:{objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root").GetString()}").GetProperty("value");
        var names = root.GetProperty("/Names").GetProperty("/Dests").GetProperty("/Names").EnumerateArray().ToList();
        return Enumerable.Range(0, names.Count / 2).ToDictionary(i => names[2 * i].GetString()![2..], i => pages.IndexOf(names[(2 * i) + 1][0].GetString()!));
    }

    private static byte[] Linked() => HandPdf.Write(
        [new HandPage("two sheet 1", Extra: "/Annots[<</Type/Annot/Subtype/Link/Rect[60 390 200 420]/Border[0 0 0]/Dest[14 0 R/Fit]>>]"), new HandPage("two sheet 2"), new HandPage("two sheet 3")]);
}
