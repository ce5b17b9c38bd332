using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;

namespace CaseTracker.Domain.Tests.Redactions;

public sealed class RedactionTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly UserId Drawer = UserId.New();
    private static readonly UserId Helper = UserId.New();
    private static readonly UserId Second = UserId.New();
    private static readonly RedactionOutcome Outcome = new(ExhibitId.New(), new string('a', 64), new string('b', 64), 3, "test", 0);
    private readonly Redaction redaction = Redaction.Begin(ExhibitId.New(), CaseId.New(), RedactionMedia.Document, 3, " defence ", Drawer, Now);

    [Fact]
    public void Numbers_of_regions_are_never_given_twice()
    {
        Draw(Draft(1), Draft(2));
        Assert.Same(Result.Done, redaction.Remove(2, Drawer));
        Draw(Draft(3));
        Assert.Equal([1, 3], redaction.Regions.Select(r => r.Number));
        Assert.Same(RedactionRefusals.NoSuchRegion, redaction.Remove(2, Drawer).Refusal);
        Assert.Same(RedactionRefusals.NoSuchRegion, redaction.Change(2, Draft(1), Drawer).Refusal);
        Assert.Equal("defence", redaction.Audience);
    }

    [Theory]
    [InlineData(0, 0.1, 0.1, 0.1, 0.1, "redaction.no_such_page")]
    [InlineData(4, 0.1, 0.1, 0.1, 0.1, "redaction.no_such_page")]
    [InlineData(1, -0.1, 0.1, 0.2, 0.1, "redaction.outside_the_page")]
    [InlineData(1, 0.1, 0.95, 0.1, 0.1, "redaction.outside_the_page")]
    [InlineData(1, 0.1, 0.1, 0, 0.1, "redaction.outside_the_page")]
    public void A_rectangle_that_is_not_on_a_page_is_refused_with_all_that_came_with_it(int page, double left, double top, double width, double height, string code)
    {
        var bad = new RegionDraft(page, (decimal)left, (decimal)top, (decimal)width, (decimal)height, new ReasonGiven("PHONE", ""));
        Assert.Equal(code, redaction.Draw([Draft(1), bad], Drawer).Refusal?.Code);
        Assert.Empty(redaction.Regions);
        Assert.Equal(0, redaction.LastNumber);
    }

    [Fact]
    public void Nothing_is_applied_when_nothing_is_drawn() => Assert.Same(RedactionRefusals.NothingDrawn, redaction.Apply(Drawer, Now).Refusal);

    [Fact]
    public void While_it_is_applied_and_afterwards_nothing_can_be_drawn()
    {
        Draw(Draft(1));
        _ = redaction.Apply(Drawer, Now).Value;
        Assert.Same(RedactionRefusals.NotBeingDrawn, redaction.Draw([Draft(2)], Drawer).Refusal);
        Assert.Same(RedactionRefusals.NotBeingDrawn, redaction.Remove(1, Drawer).Refusal);
        Assert.Same(RedactionRefusals.NotBeingDrawn, redaction.Apply(Drawer, Now).Refusal);
        Assert.Same(RedactionRefusals.NotBeingDrawn, redaction.LookFor(Guid.CreateVersion7(), PatternKind.Phone, new ReasonGiven("PHONE", ""), [], Drawer, Now).Refusal);
        Finish(1);
        Assert.Same(RedactionRefusals.NotBeingDrawn, redaction.Change(1, Draft(2), Drawer).Refusal);
        Assert.Single(redaction.Regions);
    }

    [Fact]
    public void Nobody_who_had_a_hand_in_it_checks_it()
    {
        Draw(Draft(1));
        Assert.Same(Result.Done, redaction.Draw([Draft(2)], Helper));
        Apply();
        Assert.Same(RedactionRefusals.SecondPerson, redaction.Check(Drawer, Now).Refusal);
        Assert.Same(RedactionRefusals.SecondPerson, redaction.Check(Helper, Now).Refusal);
        Assert.Equal(RedactionState.Applied, redaction.State);
        Assert.Same(Result.Done, redaction.Check(Second, Now));
        Assert.Equal((RedactionState.Checked, Second, Outcome.ResultId), (redaction.State, redaction.CheckedBy!.Value, redaction.ResultId!.Value));
        Assert.Same(RedactionRefusals.NotToBeChecked, redaction.Reject(Second, "too late", Now).Refusal);
    }

    [Fact]
    public void Whoever_draws_after_a_rejection_does_not_check_the_next()
    {
        Draw(Draft(1));
        Apply();
        Assert.Same(RedactionRefusals.RejectionNeedsReason, redaction.Reject(Second, " ", Now).Refusal);
        Assert.Same(Result.Done, redaction.Reject(Second, "line 3 shows", Now));
        Assert.Equal(RedactionState.Drawing, redaction.State);
        Assert.Null(redaction.ResultId);
        Assert.Same(Result.Done, redaction.Draw([Draft(2)], Second));
        Apply();
        Assert.Same(RedactionRefusals.SecondPerson, redaction.Check(Second, Now).Refusal);
        Assert.Equal([AttemptState.Rejected, AttemptState.Verified], redaction.Attempts.Select(a => a.State));
        Assert.Equal([1, 2], redaction.Attempts.Select(a => a.Regions.Count));
    }

    [Fact]
    public void What_fails_is_drawn_again_and_its_findings_are_kept()
    {
        Draw(Draft(1));
        var attempt = redaction.Apply(Drawer, Now).Value;
        Assert.Same(RedactionRefusals.AlreadyFinished, redaction.Finish(7, Outcome, Now).Refusal);
        Assert.Same(Result.Done, redaction.Fail(1, "verification_failed", ["text/page 1"], Now));
        Assert.Equal((RedactionState.Drawing, AttemptState.Failed), (redaction.State, attempt.State));
        Assert.Null(redaction.ResultId);
        Assert.Equal(["text/page 1"], attempt.Findings);
        Assert.Same(RedactionRefusals.AlreadyFinished, redaction.Finish(1, Outcome, Now).Refusal);
    }

    [Fact]
    public void A_burning_in_that_never_ended_can_be_asked_for_again()
    {
        Draw(Draft(1));
        _ = redaction.Apply(Drawer, Now).Value;
        Assert.Equal(2, redaction.Apply(Drawer, Now + Redaction.Patience + TimeSpan.FromSeconds(1)).Value.Number);
        Assert.Equal([AttemptState.Failed, AttemptState.Queued], redaction.Attempts.Select(a => a.State));
    }

    [Fact]
    public void A_picture_has_no_text_to_look_for()
    {
        var picture = Redaction.Begin(ExhibitId.New(), CaseId.New(), RedactionMedia.Picture, 1, "", Drawer, Now);
        Assert.Same(RedactionRefusals.NoTextInPictures, picture.LookFor(Guid.CreateVersion7(), PatternKind.Email, new ReasonGiven("EMAIL", ""), [], Drawer, Now).Refusal);
    }

    [Fact]
    public void What_is_looked_for_no_longer_gives_no_regions()
    {
        _ = redaction.LookFor(Guid.CreateVersion7(), PatternKind.Phone, new ReasonGiven("PHONE", ""), [1], Drawer, Now).Value;
        Assert.Same(Result.Done, redaction.Forget(1, Drawer, Now));
        Assert.Same(RedactionRefusals.NoSuchPattern, redaction.Forget(1, Drawer, Now).Refusal);
        Assert.Same(RedactionRefusals.NoSuchPattern, redaction.Draw([Draft(1) with { Pattern = 1 }], Drawer).Refusal);
    }

    private static RegionDraft Draft(int page) => new(page, 0.1m, 0.2m, 0.3m, 0.1m, new ReasonGiven("ADDRESS", ""));

    private void Draw(params RegionDraft[] drafts) => Assert.Same(Result.Done, redaction.Draw(drafts, Drawer));

    private void Apply() => Finish(redaction.Apply(Drawer, Now).Value.Number);

    private void Finish(int attempt)
    {
        _ = redaction.BeginRun(attempt).Value;
        Assert.Same(Result.Done, redaction.Finish(attempt, Outcome, Now));
    }
}
