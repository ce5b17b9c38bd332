using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;

namespace CaseTracker.Domain.Tests.Counts;

public sealed class LayCountTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_count_names_suspect_victim_offence_and_period()
    {
        var (caseId, suspect, victim) = (CaseId.New(), SuspectId.New(), VictimId.New());

        var count = Count.Lay(caseId, 3, suspect, victim, Particulars(new(2025, 1, 1), new(2025, 6, 30)), Now).Value;

        Assert.Equal((caseId, 3, suspect, victim), (count.CaseId, count.Number, count.SuspectId, count.VictimId));
        Assert.Equal(("Trafficking in human beings", "s. 232 Criminal Code", "Work on the quay"), (count.Offence, count.LegalBasis, count.Particulars));
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 30), Now), (count.From, count.To, count.RecordedAt));
    }

    [Fact]
    public void An_offence_cannot_end_before_it_begins() =>
        Assert.Equal(CountRefusals.EndsBeforeItBegins, Lay(new(2025, 1, 2), new(2025, 1, 1)).Refusal);

    [Fact]
    public void A_single_day_an_open_end_and_an_unknown_period_are_fine()
    {
        foreach (var (from, to) in ((DateOnly?, DateOnly?)[])[(new(2025, 1, 1), new(2025, 1, 1)), (new(2025, 1, 1), null), (null, new(2025, 1, 1)), (null, null)])
            Assert.False(Lay(from, to).IsRefused);
    }

    [Fact]
    public void A_count_may_stand_without_a_victim() => Assert.Null(Lay(null, null).Value.VictimId);

    private static Result<Count> Lay(DateOnly? from, DateOnly? to) => Count.Lay(CaseId.New(), 1, SuspectId.New(), null, Particulars(from, to), Now);

    private static CountParticulars Particulars(DateOnly? from, DateOnly? to) => new(" Trafficking in human beings ", " s. 232 Criminal Code ", " Work on the quay ", from, to);
}
