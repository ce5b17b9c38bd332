using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Changes;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Counts.Outcomes;
using static CaseTracker.Domain.Tests.Counts.OffenceEditionTests;

namespace CaseTracker.Domain.Tests.Counts;

public sealed class OutcomeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 4);
    private static readonly UserId Prosecutor = UserId.New();
    private static readonly OffenceEdition Labour = Written(Terms("02042"));
    private static readonly OffenceEdition Procuring = Written(Terms("08021"));

    [Theory]
    // imposed, suspended, set-off: effective and whether all of it is suspended, by hand
    [InlineData(36, 0, 0, 36, false)]
    [InlineData(36, 24, 5, 7, false)]
    [InlineData(24, 24, 0, 0, true)]
    [InlineData(10, 4, 6, 0, false)]
    [InlineData(0, 0, 0, 0, false)]
    public void What_is_served_is_what_was_imposed_less_what_is_suspended_and_served_before(int imposed, int suspended, int setOff, int effective, bool fully)
    {
        var custody = new CustodyMonths(imposed, suspended, setOff);
        Assert.Equal((effective, fully), (custody.Effective!.Value, custody.FullySuspended));
    }

    [Fact]
    public void Parts_add_up_and_life_has_no_number()
    {
        SentencePart[] parts = [Part("IMPRISONMENT", 30), Part("PARTLY_SUSPENDED", 12, 8), new(3, "FINE", null, 0, 5000, "EUR"), Part("PROBATION", 24)];
        var custody = CustodyMonths.Of(parts, 4);
        Assert.Equal((42, 8, 30), (custody.Imposed!.Value, custody.Suspended, custody.Effective!.Value));
        Assert.Equal((null, null), (CustodyMonths.Of([Part("LIFE", null)], 0).Imposed, CustodyMonths.Of([Part("LIFE", null)], 0).Effective));
    }

    [Fact]
    public void The_share_of_the_maximum_is_that_of_the_gravest_offence()
    {
        var custody = new CustodyMonths(40, 0, 0);
        Assert.Equal(0.333m, custody.OfMaximum([36, 120]));
        Assert.Null(custody.OfMaximum([]));
        Assert.Null(custody.OfMaximum([120, null]));
        Assert.Null(custody.OfMaximum([0]));
        Assert.Equal(1m, new CustodyMonths(null, 0, 0).OfMaximum([120]));
    }

    [Fact]
    public void A_verdict_of_another_offence_names_it_and_an_acquittal_names_none()
    {
        var count = Laid();
        Assert.Equal(Labour.Id, Give(count, "CONVICTED_AS_CHARGED").Value.ConvictedOfId);
        Assert.Null(Give(count, "ACQUITTED").Value.ConvictedOfId);
        Assert.Equal(OutcomeRefusals.OffenceNeeded, Give(count, "CONVICTED_LESSER").Refusal);
        Assert.Equal(OutcomeRefusals.OffenceNotAsked, Give(count, "ACQUITTED", Procuring).Refusal);
        Assert.Equal(Procuring.Id, Give(count, "CONVICTED_LESSER", Procuring).Value.ConvictedOfId);
        Assert.Equal(OutcomeRefusals.NoVerdict, Give(count, "PENDING").Refusal);
    }

    [Fact]
    public void A_higher_court_decides_later_and_nobody_decides_on_what_is_withdrawn()
    {
        var count = Laid();
        var first = Give(count, "CONVICTED_AS_CHARGED").Value;
        Assert.Equal(OutcomeRefusals.BeforeTheLast, CountVerdict.Give(count, first, new("ACQUITTED", "TRIAL", "Court", Day.AddDays(-1), ""), null, Prosecutor, Now).Refusal);
        Assert.Equal(2, CountVerdict.Give(count, first, new("ACQUITTED", "TRIAL", "Court", Day, ""), null, Prosecutor, Now).Value.Number);
        Assert.False(count.Withdraw(false, false, new ChargeStep("NEW_EVIDENCE", "Why", Prosecutor, Now)).IsRefused);
        Assert.Equal(OutcomeRefusals.CountWithdrawn, Give(count, "ACQUITTED").Refusal);
    }

    [Fact]
    public void A_sentence_rests_on_convictions_and_its_parts_fit_together()
    {
        var count = Laid();
        var (guilty, free) = (Give(count, "CONVICTED_AS_CHARGED").Value, Give(count, "ACQUITTED").Value);
        Assert.Equal(OutcomeRefusals.NotConvicted, Pass(count, [free], [Part("IMPRISONMENT", 12)]).Refusal);
        Assert.Equal(OutcomeRefusals.NotConvicted, Pass(count, [], [Part("IMPRISONMENT", 12)]).Refusal);
        foreach (var (refusal, parts) in ((Refusal, SentencePart[])[])
        [
            (OutcomeRefusals.NoParts, []), (OutcomeRefusals.MonthsNeeded, [Part("IMPRISONMENT", null)]), (OutcomeRefusals.MonthsNeeded, [Part("IMPRISONMENT", 0)]),
            (OutcomeRefusals.SuspendedOutOfRange, [Part("IMPRISONMENT", 12, 6)]), (OutcomeRefusals.SuspendedOutOfRange, [Part("SUSPENDED", 12, 6)]),
            (OutcomeRefusals.SuspendedOutOfRange, [Part("PARTLY_SUSPENDED", 12, 12)]), (OutcomeRefusals.LifeAlone, [Part("LIFE", null), Part("IMPRISONMENT", 12)]),
            (OutcomeRefusals.AmountOutOfRange, [new(1, "FINE", null, 0, 100, "")]), (OutcomeRefusals.AmountOutOfRange, [new(1, "FINE", null, 0, -1, "EUR")]),
        ]) Assert.Equal(refusal, Pass(count, [guilty], parts).Refusal);
        Assert.Equal(OutcomeRefusals.SetOffOutOfRange, Pass(count, [guilty], [Part("PARTLY_SUSPENDED", 12, 8)], setOff: 5).Refusal);
        Assert.Equal(OutcomeRefusals.BeforeConviction, Pass(count, [guilty], [Part("FINE", null)], on: Day.AddDays(-1)).Refusal);
        Assert.False(Pass(count, [guilty], [Part("PARTLY_SUSPENDED", 12, 8), Part("EXPULSION", null)], setOff: 4).IsRefused);
    }

    private static Count Laid() => Count.Lay(CaseId.New(), 1, SuspectId.New(), null, new(Labour.Title, Labour.LegalBasis, "", null, null, Labour.Id), Now).Value;

    private static SentencePart Part(string kind, int? months, int suspended = 0) => new(1, kind, months, suspended, null, "");

    private static Result<CountVerdict> Give(Count count, string verdict, OffenceEdition? of = null) => CountVerdict.Give(count, null, new(verdict, "TRIAL", "District court", Day, ""), of, Prosecutor, Now);

    private static Result<Sentence> Pass(Count count, CountVerdict[] verdicts, SentencePart[] parts, int setOff = 0, DateOnly? on = null) =>
        Sentence.Pass(new(count.CaseId, count.SuspectId, [count.Id], parts, setOff, "District court", on ?? Day, ""), verdicts, 0, Prosecutor, Now);
}
