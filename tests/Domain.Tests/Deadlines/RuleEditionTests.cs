using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;

namespace CaseTracker.Domain.Tests.Deadlines;

public class RuleEditionTests
{
    private static readonly DeadlineAct Act = GivenDeadline.On("2026-03-05");

    private static readonly DeadlineRule Eio = GivenDeadline.Eio();

    [Fact]
    public void A_shipped_rule_is_unconfirmed_until_a_named_person_has_checked_it()
    {
        var edition = Shipped();
        Assert.Equal(RuleState.Unconfirmed, edition.ToRule().State);

        Assert.False(edition.Confirm(" Dr Weiss ", Given.Day("2026-03-04"), Act).IsRefused);

        Assert.Equal((RuleState.Confirmed, "Dr Weiss", Act.By), (edition.ToRule().State, edition.CheckedBy, edition.ConfirmedBy!.Value));
        Assert.Equal(RuleRefusals.AlreadyConfirmed, edition.Confirm("Another", Given.Day("2026-03-04"), Act).Refusal);
        Assert.Equal("Dr Weiss", edition.CheckedBy);
    }

    [Fact]
    public void A_confirmation_needs_a_name_and_a_day_that_has_come()
    {
        var edition = Shipped();

        Assert.Equal(RuleRefusals.NameMissing, edition.Confirm(" ", Given.Day("2026-03-04"), Act).Refusal);
        Assert.Equal(RuleRefusals.CheckedInTheFuture, edition.Confirm("Dr Weiss", Given.Day("2026-03-06"), Act).Refusal);
        Assert.False(edition.IsConfirmed);
    }

    [Fact]
    public void The_units_own_policy_needs_no_confirmation() =>
        Assert.True(RuleShipment.Of(Eio with { Pack = "POLICY" }, [], Act.At)!.IsConfirmed);

    [Fact]
    public void An_edit_is_a_new_version_and_the_old_one_says_what_it_said()
    {
        var old = Shipped();
        Assert.False(old.Confirm("Dr Weiss", Given.Day("2026-03-04"), Act).IsRefused);

        var edited = old.Edit(Eio with { Period = Eio.Period with { Quantity = 45 } }, 1, "Act of 1 March 2026", Act).Value;

        Assert.Equal((EditionState.Replaced, 30, true), (old.State, old.Quantity, old.IsConfirmed));
        Assert.Equal((EditionState.Current, 45, 2, false), (edited.State, edited.Quantity, edited.Number, edited.IsConfirmed));
        Assert.Equal("2", edited.ToRule().Version);
        Assert.Equal(RuleRefusals.NotCurrent, old.Edit(Eio, 2, "Again", Act).Refusal);
    }

    [Fact]
    public void What_cannot_be_computed_cannot_be_written()
    {
        var edition = Shipped();

        Assert.Equal(RuleRefusals.ReasonMissing, edition.Edit(Eio, 1, " ", Act).Refusal);
        Assert.Equal("deadline.unknown_convention", Edit(Eio.Period with { ConventionCode = "NO_SUCH" }));
        Assert.Equal("deadline.unit_not_for_convention", Edit(Eio.Period with { ConventionCode = "WORKING_DAYS" }));
        Assert.Equal("deadline.quantity_out_of_limits", Edit(Eio.Period with { Quantity = 0 }));
        Assert.Equal("deadline.direction_not_for_convention", Edit(Eio.Period with { ConventionCode = "EW_CTL", Kind = DeadlineKind.Backward }));
        Assert.Equal(RuleRefusals.LeadsNotUnderstood, edition.Edit(Eio with { WarningLeads = "-5,soon" }, 1, "x", Act).Refusal);
        Assert.Equal(RuleRefusals.EndsBeforeItBegins, edition.Edit(Eio with { ValidFrom = Given.Day("2026-02-01"), ValidTo = Given.Day("2026-01-01") }, 1, "x", Act).Refusal);
        Assert.Equal(EditionState.Current, edition.State);

        string? Edit(DeadlinePeriod period) => edition.Edit(Eio with { Period = period }, 1, "x", Act).Refusal?.Code;
    }

    [Fact]
    public void Only_a_confirmed_rule_starts_by_itself()
    {
        var edition = Shipped();
        Assert.Equal(RuleRefusals.NotConfirmed, edition.StartAutomatically(true).Refusal);
        Assert.False(edition.ToRule().StartsAutomatically);

        Assert.False(edition.Confirm("Dr Weiss", Given.Day("2026-03-04"), Act).IsRefused);
        Assert.False(edition.StartAutomatically(true).IsRefused);

        Assert.True(edition.ToRule().StartsAutomatically);
        Assert.Equal(RuleRefusals.NoEvent, RuleShipment.Of(Eio with { Id = "BG-NPK-63" }, [], Act.At)!.StartAutomatically(true).Refusal);
        Assert.False(edition.Edit(Eio, 1, "x", Act).Value.ToRule().StartsAutomatically);
    }

    [Fact]
    public void A_withdrawn_rule_can_be_written_anew_but_the_products_own_cannot_be_withdrawn()
    {
        var edition = Shipped();
        Assert.Equal(RuleRefusals.ReasonMissing, edition.Withdraw("", Act).Refusal);
        Assert.False(edition.Withdraw("Repealed", Act).IsRefused);
        Assert.Equal((EditionState.Withdrawn, "Repealed"), (edition.State, edition.EndReason));
        Assert.Equal(RuleRefusals.NotCurrent, edition.Confirm("Dr Weiss", Given.Day("2026-03-04"), Act).Refusal);
        Assert.Equal(2, edition.Edit(Eio, 1, "In force again", Act).Value.Number);

        var needed = RuleShipment.Of(Eio with { Id = ProductRules.Reflection }, [], Act.At)!;
        Assert.Equal(RuleRefusals.NeededByTheProduct, needed.Withdraw("Not used here", Act).Refusal);
        Assert.Equal(EditionState.Current, needed.State);
    }

    [Fact]
    public void A_newer_release_takes_the_place_of_what_nobody_touched()
    {
        var old = Shipped();
        Assert.Null(RuleShipment.Of(Eio, [old], Act.At));

        var next = RuleShipment.Of(Eio with { Version = "2" }, [old], Act.At)!;

        Assert.Equal((EditionState.Replaced, EditionState.Current, 2), (old.State, next.State, next.Number));
    }

    [Fact]
    public void A_newer_release_only_proposes_where_a_person_decided()
    {
        var confirmed = Shipped();
        Assert.False(confirmed.Confirm("Dr Weiss", Given.Day("2026-03-04"), Act).IsRefused);
        var first = Shipped();
        var edited = first.Edit(Eio, 1, "Our reading", Act).Value;
        var withdrawn = Shipped();
        Assert.False(withdrawn.Withdraw("Repealed", Act).IsRefused);

        foreach (var stored in (RuleEdition[][])[[confirmed], [first, edited], [withdrawn]])
        {
            var states = stored.Select(e => e.State).ToList();
            var proposal = RuleShipment.Of(Eio with { Version = "2" }, stored, Act.At)!;
            Assert.Equal(EditionState.Proposed, proposal.State);
            Assert.Equal(states, stored.Select(e => e.State));
            Assert.Null(RuleShipment.Of(Eio with { Version = "2" }, [.. stored, proposal], Act.At));
        }
    }

    [Fact]
    public void A_proposal_is_taken_or_declined_once()
    {
        var current = Shipped();
        Assert.False(current.Confirm("Dr Weiss", Given.Day("2026-03-04"), Act).IsRefused);
        var taken = RuleShipment.Of(Eio with { Version = "2" }, [current], Act.At)!;
        var declined = RuleShipment.Of(Eio with { Version = "3" }, [current, taken], Act.At)!;

        Assert.False(taken.Take(current).IsRefused);
        Assert.Equal((EditionState.Replaced, EditionState.Current, false), (current.State, taken.State, taken.IsConfirmed));
        Assert.Equal(RuleRefusals.ReasonMissing, declined.Decline(" ", Act).Refusal);
        Assert.False(declined.Decline("Not our law", Act).IsRefused);
        Assert.Equal(RuleRefusals.NotProposed, declined.Take(taken).Refusal);
        Assert.Equal(RuleRefusals.NotProposed, taken.Decline("Too late", Act).Refusal);
        Assert.Equal((EditionState.Current, EditionState.Declined), (taken.State, declined.State));
    }

    private static RuleEdition Shipped() => RuleShipment.Of(Eio, [], Act.At)!;
}
