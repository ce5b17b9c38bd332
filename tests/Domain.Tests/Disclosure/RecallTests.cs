using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Disclosure;

public sealed class RecallTests
{
    [Fact]
    public void A_recall_runs_until_return_or_destruction_is_confirmed()
    {
        var set = ReleaseSet.Draft(CaseId.New(), 3, new ReleaseAddress("DEFENCE", "Counsel", "Art. 7", ""), null, Anna, Now);
        var day = DateOnly.FromDateTime(Now.Date);
        Assert.Equal(ReleaseRefusals.NotReleased, ReleaseRecall.Ask(set, null, "Wrong file", day, day, Anna, Now).Refusal);
        _ = set.Ask(1, Anna, Now);
        _ = set.Release(0, Ivan, Now);
        Assert.Equal(ReleaseRefusals.InTheFuture, ReleaseRecall.Ask(set, null, "Wrong file", day.AddDays(1), day, Anna, Now).Refusal);
        var recall = ReleaseRecall.Ask(set, null, "Wrong file", day, day, Anna, Now).Value;

        var answered = RecallStep.Record(recall, [], "ANSWERED", day, "", day, Anna, Now).Value;
        Assert.Equal(ReleaseRefusals.BeforeRelease, RecallStep.Record(recall, [answered], RecallStep.Returned, day.AddDays(-1), "", day, Anna, Now).Refusal);
        var returned = RecallStep.Record(recall, [answered], RecallStep.Returned, day, "", day, Anna, Now).Value;

        Assert.Equal((1, 2), (answered.Number, returned.Number));
        Assert.Equal(ReleaseRefusals.RecallEnded, RecallStep.Record(recall, [answered, returned], "ANSWERED", day, "", day, Anna, Now).Refusal);
    }
}
