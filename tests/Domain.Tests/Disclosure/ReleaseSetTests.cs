using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Disclosure;

public sealed class ReleaseSetTests
{
    private static readonly UserId Second = UserId.New();
    private static readonly string[] Asked = ["PHONE", "SHELTER"];
    private static readonly RedactionChecks Clean = new(Asked, Asked, []);

    private static ReleaseSet Set(ReleaseSet? root = null) => ReleaseSet.Draft(CaseId.New(), 3, new ReleaseAddress("DEFENCE", "Counsel", "Art. 7", ""), root, Anna, Now);

    private static DisclosureItem Decided()
    {
        var item = DisclosureItem.List(CaseId.New(), ExhibitId.New(), Now);
        _ = item.Decide(new DisclosureDecision(DisclosureStates.RelevantDisclose, "Relevant"), Anna, Now);
        return item;
    }

    [Fact]
    public void One_person_asks_and_another_releases()
    {
        var set = Set();
        Assert.Equal(ReleaseRefusals.NotAsked, set.Release(0, Second, Now).Refusal);
        Assert.Equal(ReleaseRefusals.Empty, set.Ask(0, Anna, Now).Refusal);
        Assert.Null(set.Ask(1, Anna, Now).Refusal);
        Assert.Equal(ReleaseRefusals.NotADraft, set.MayChange().Refusal);
        Assert.Equal(ReleaseRefusals.SecondPerson, set.Release(0, Anna, Now).Refusal);

        Assert.Null(set.Release(0, Second, Now).Refusal);

        Assert.Equal((ReleaseState.Released, Second), (set.State, set.ReleasedBy));
        Assert.Equal(ReleaseRefusals.NotAsked, set.Release(0, Second, Now).Refusal);
    }

    [Fact]
    public void Who_takes_it_back_may_change_it_and_must_ask_anew()
    {
        var set = Set();
        Assert.Equal(ReleaseRefusals.NotAsked, set.Return("Too much").Refusal);
        _ = set.Ask(1, Anna, Now);
        Assert.Null(set.Return("Too much").Refusal);
        Assert.Equal((ReleaseState.Draft, "Too much", null), (set.State, set.ReturnReason, set.AskedBy));
        Assert.Null(set.MayChange().Refusal);
        Assert.Null(set.Drop().Refusal);
        Assert.Equal(ReleaseRefusals.NotADraft, set.Ask(1, Anna, Now).Refusal);
    }

    [Fact]
    public void Files_are_made_once_after_the_release_and_a_failure_can_be_tried_again()
    {
        var set = Set();
        var file = new ReleaseSetFile(Guid.CreateVersion7(), 10, new string('a', 64), 4);
        Assert.Equal(ReleaseRefusals.NotReleased, set.Make(file, "{}", Now).Refusal);
        _ = set.Ask(1, Anna, Now);
        _ = set.Release(0, Second, Now);
        Assert.Null(set.Fail("timeout").Refusal);
        Assert.Null(set.Retry().Refusal);
        Assert.Equal("", set.FailureCode);
        Assert.Null(set.Make(file, "{}", Now).Refusal);
        foreach (var late in (Result[])[set.Make(file, "{}", Now), set.Fail("x"), set.Retry()]) Assert.Equal(ReleaseRefusals.AlreadyMade, late.Refusal);
    }

    [Fact]
    public void A_supplement_goes_to_whom_the_first_went_and_has_a_mark_of_its_own()
    {
        var first = Set();
        var more = Set(first);
        Assert.Equal((first.Id, true, "Counsel", "DEFENCE"), (more.RootId, more.IsSupplement, more.Recipient, more.Audience));
        Assert.NotEqual(first.CopyMark, more.CopyMark);
        Assert.False(first.IsSupplement);
    }

    [Fact]
    public void Only_what_is_decided_to_be_disclosed_goes_into_a_draft()
    {
        var undecided = DisclosureItem.List(CaseId.New(), ExhibitId.New(), Now);
        Assert.Equal(DisclosureRefusals.NotDecided, ReleaseSetItem.Add(Set(), undecided, Phone(), null, ReleaseForm.Inspection, Clean, Anna, Now).Refusal);
        var asked = Set();
        _ = asked.Ask(1, Anna, Now);
        Assert.Equal(ReleaseRefusals.NotADraft, ReleaseSetItem.Add(asked, Decided(), Phone(), null, ReleaseForm.Inspection, Clean, Anna, Now).Refusal);
        Assert.Null(ReleaseSetItem.Add(Set(), Decided(), Phone(), null, ReleaseForm.Inspection, new RedactionChecks(Asked, [], []), Anna, Now).Refusal);
    }

    [Fact]
    public void A_thing_has_no_bytes_and_an_item_without_a_redacted_version_has_none_to_give()
    {
        Assert.Equal(ReleaseRefusals.NoFile, ReleaseSetItem.Add(Set(), Decided(), Phone(), null, ReleaseForm.Original, Clean, Anna, Now).Refusal);
        Assert.Equal(ReleaseRefusals.NoRedaction, ReleaseSetItem.Add(Set(), Decided(), Phone(), null, ReleaseForm.Redacted, Clean, Anna, Now).Refusal);
    }

    [Fact]
    public void What_must_be_redacted_does_not_go_out_as_the_original()
    {
        var redacted = new RedactionChecks(Asked, ["PHONE"], ["SHELTER"]);
        Assert.Equal(ReleaseRefusals.NeedsRedaction, ReleaseSetItem.Add(Set(), Decided(), File(), null, ReleaseForm.Original, redacted, Anna, Now).Refusal);
        Assert.Equal(ReleaseRefusals.NoChecks, ReleaseSetItem.Add(Set(), Decided(), File(), null, ReleaseForm.Original, new RedactionChecks(Asked, ["PHONE"], []), Anna, Now).Refusal);
        var (original, version) = (File(), File());
        var added = ReleaseSetItem.Add(Set(), Decided(), original, version, ReleaseForm.Redacted, redacted, Anna, Now).Value;
        Assert.Equal((version.Id, "SHELTER", "PHONE"), (added.ExhibitId, Assert.Single(added.Redacted), Assert.Single(added.NotInIt)));
        Assert.Equal(original.Id, ReleaseSetItem.Add(Set(), Decided(), original, null, ReleaseForm.Original, Clean, Anna, Now).Value.ExhibitId);
    }

    [Fact]
    public void Abuse_material_is_shown_and_never_copied()
    {
        var item = File();
        Assert.Null(item.Detail(ExhibitDetails.None with { Markings = [ExhibitDetails.AbuseMaterial] }).Refusal);
        Assert.Equal(ReleaseRefusals.InspectionOnly, ReleaseSetItem.Add(Set(), Decided(), item, null, ReleaseForm.Original, Clean, Anna, Now).Refusal);
        Assert.Equal(ReleaseRefusals.InspectionOnly, ReleaseSetItem.Add(Set(), Decided(), item, File(), ReleaseForm.Redacted, Clean, Anna, Now).Refusal);
        Assert.Null(ReleaseSetItem.Add(Set(), Decided(), item, null, ReleaseForm.Inspection, Clean, Anna, Now).Refusal);
    }

    [Fact]
    public void Every_point_has_one_answer()
    {
        Assert.True(Clean.AreComplete);
        Assert.True(new RedactionChecks(Asked, ["PHONE"], ["SHELTER"]).AreComplete);
        Assert.False(new RedactionChecks(Asked, ["PHONE"], []).AreComplete);
        Assert.False(new RedactionChecks(Asked, Asked, ["PHONE"]).AreComplete);
        Assert.False(new RedactionChecks(Asked, ["PHONE", "OTHER"], []).AreComplete);
        Assert.False(new RedactionChecks(Asked, ["PHONE", "PHONE"], []).AreComplete);
    }

    [Fact]
    public void A_line_is_news_when_it_says_another_thing_or_its_file_goes_out()
    {
        var line = new ReleaseLine { Status = "NOT_RELEVANT", CourtOrder = "" };
        Assert.True(line.DiffersFrom(null));
        Assert.False(line.DiffersFrom(new ReleaseLine { Status = "NOT_RELEVANT" }));
        Assert.True(line.DiffersFrom(new ReleaseLine { Status = "DEFERRED" }));
        Assert.True(new ReleaseLine { Status = "DISCLOSED", Form = ReleaseForm.Original }.DiffersFrom(new ReleaseLine { Status = "DISCLOSED", Form = ReleaseForm.Original }));
    }
}
