using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Tests.Deadlines;

namespace CaseTracker.Domain.Tests.Cases;

internal static class GivenCase
{
    internal static readonly UserId Lead = UserId.New();
    internal static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);

    internal static CaseParticulars Particulars(string title = "Operation Harbour") => new(title, "PROACTIVE", ["ForcedLabour"], null, null, false);

    internal static Case Opened() => Case.Open(UnitId.New(), "A-2026-0001", Particulars(), Lead, new DateOnly(2026, 3, 5), Now).Value;

    /// <summary>Opened and moved through these stages.</summary>
    internal static Case In(params string[] stages)
    {
        var opened = Opened();
        foreach (var stage in stages) Assert.False(opened.MoveTo(stage, "arranged", Lead, Now).IsRefused, stage);
        return opened;
    }

    internal static void AssertRefusedUnchanged(Case subject, Refusal expected, Func<Case, Result> act)
    {
        var before = DeadlineSnapshot.Of(subject);

        var outcome = act(subject);

        Assert.Equal(expected, outcome.Refusal);
        Assert.Equal(before, DeadlineSnapshot.Of(subject));
    }
}
