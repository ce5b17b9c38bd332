using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Domain.Tests.Bundles;

public sealed class BundleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly UserId Someone = UserId.New();
    private readonly Bundle bundle = Bundle.Make(CaseId.New(), "Exhibits", new BatesNumbers("OTP-", 6, 1), "", "", Someone, Now).Value;

    [Fact]
    public void Exhibits_are_moved_within_and_between_sections_and_labels_follow()
    {
        var (a, b) = (bundle.Sections[0], bundle.AddSection("Money").Value);
        var entries = Add(a.Id, 3);

        Assert.False(bundle.Move(entries[2], a.Id, 1).IsRefused);
        Assert.Equal(["A-1", "A-2", "A-3"], new[] { entries[2], entries[0], entries[1] }.Select(Label));
        Assert.False(bundle.Move(entries[0], b.Id, 9).IsRefused);
        Assert.Equal(["A-1", "B-1", "A-2"], new[] { entries[2], entries[0], entries[1] }.Select(Label));
        Assert.False(bundle.Remove(entries[2]).IsRefused);
        Assert.Equal("A-1", Label(entries[1]));
    }

    [Fact]
    public void What_was_served_stays_and_what_is_added_goes_between()
    {
        var section = bundle.Sections[0];
        var entries = Add(section.Id, 2);
        Serve();

        var late = Add(section.Id, 1)[0];
        Assert.False(bundle.Move(late, section.Id, 2).IsRefused);
        Assert.Equal(["A-1", "A-1A", "A-2"], new[] { entries[0], late, entries[1] }.Select(Label));
        Assert.Equal(BundleRefusals.EntryServed, bundle.Move(entries[0], section.Id, 3).Refusal);
        Assert.Equal(BundleRefusals.EntryServed, bundle.Remove(entries[1]).Refusal);
        Assert.Equal(BundleRefusals.EntryServed, bundle.Edit(entries[1], "Other", "").Refusal);
        Assert.Equal(BundleRefusals.SectionServed, bundle.RenameSection(section.Id, "Other").Refusal);
        Assert.Equal(BundleRefusals.NumbersServed, bundle.Describe("Exhibits", new BatesNumbers("X-", 6, 1), "", "").Refusal);
        Assert.False(bundle.Describe("Other title", bundle.Bates, "", "Court").IsRefused);
        Serve();
        Assert.Equal((2, "A-1A"), (bundle.Served, bundle.Entries.Single(e => e.Id == late).Label));
        Assert.Equal([1, 2, 1], new[] { entries[0], late, entries[1] }.Select(id => bundle.Entries.Single(e => e.Id == id).ServedIn ?? 0));
    }

    [Fact]
    public void Only_what_was_assembled_of_the_bundle_as_it_stands_is_served_and_only_once()
    {
        Assert.Equal(BundleRefusals.NothingInIt, BundleVersion.Ask(bundle, Someone, Now).Refusal);
        _ = Add(bundle.Sections[0].Id, 1);
        var version = BundleVersion.Ask(bundle, Someone, Now).Value;
        Assert.Equal(BundleRefusals.NotAssembled, version.Serve(bundle, "Court", new DateOnly(2026, 3, 2), Someone).Refusal);
        Assemble(version);
        _ = Add(bundle.Sections[0].Id, 1);
        Assert.Equal(BundleRefusals.ChangedSince, version.Serve(bundle, "Court", new DateOnly(2026, 3, 2), Someone).Refusal);
        var again = Serve();
        Assert.Equal(BundleRefusals.NotAssembled, again.Serve(bundle, "Court", new DateOnly(2026, 3, 2), Someone).Refusal);
    }

    [Fact]
    public void A_cancelled_assembly_takes_no_more_exhibits_and_is_never_finished()
    {
        _ = Add(bundle.Sections[0].Id, 2);
        var version = BundleVersion.Ask(bundle, Someone, Now).Value;
        Assert.False(version.Begin().IsRefused);
        Assert.False(version.Advance(4).IsRefused);
        Assert.Equal((1, 4, 47), (version.ExhibitsDone, version.PagesDone, version.Progress));
        Assert.False(version.Cancel(Now).IsRefused);
        Assert.Equal(BundleRefusals.AlreadyFinished, version.Advance(5).Refusal);
        Assert.Equal(BundleRefusals.AlreadyFinished, version.Finish(File, 2, [], Now).Refusal);
        Assert.Equal(BundleRefusals.AlreadyFinished, version.Begin().Refusal);
    }

    [Fact]
    public void An_item_is_in_a_bundle_once_unless_other_pages_of_it_are_taken()
    {
        var (section, exhibit) = (bundle.Sections[0].Id, ExhibitId.New());
        Assert.False(bundle.Add(exhibit, section, "", "1-2").IsRefused);
        Assert.False(bundle.Add(exhibit, section, "", "3-").IsRefused);
        Assert.Equal(BundleRefusals.AlreadyInBundle, bundle.Add(exhibit, section, "", "3-").Refusal);
        Assert.Equal(BundleRefusals.SectionUnknown, bundle.Add(ExhibitId.New(), Guid.CreateVersion7(), "", "").Refusal);
        Assert.Equal(BundleRefusals.SectionNotEmpty, bundle.RemoveSection(section).Refusal);
    }

    private static PrintedFile File => new(Guid.CreateVersion7(), 9, 1000, new string('a', 64), "engine");

    private string Label(Guid entry) => bundle.Labels()[entry].ToString();

    private List<Guid> Add(Guid section, int count) => [.. Enumerable.Range(0, count).Select(_ => bundle.Add(ExhibitId.New(), section, "", "").Value.Id)];

    private void Assemble(BundleVersion version)
    {
        _ = version.Begin();
        var labels = bundle.Labels();
        var entries = bundle.Sections.SelectMany(s => bundle.OfSection(s.Id)).ToList();
        _ = version.Finish(File, 2, entries.Select((e, i) => new BundleVersionItem(version, i, e, labels[e.Id], new PageRun(i + 1, Suffix.None, 1), i + 3, "", [], "")), Now);
    }

    private BundleVersion Serve()
    {
        var version = BundleVersion.Ask(bundle, Someone, Now).Value;
        Assemble(version);
        Assert.False(version.Serve(bundle, "Court", new DateOnly(2026, 3, 2), Someone).IsRefused);
        return version;
    }
}
