using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Stages;

namespace CaseTracker.Infrastructure.Seeding;

internal sealed partial class CaseLoading
{
    /// <summary>Whoever a file names went the way of the case: what became of one of them alone is among its acts.</summary>
    private IEnumerable<SuspectStage> StagesOf(Suspect suspect)
    {
        foreach (var step in opened.StageChanges.OrderBy(s => s.Sequence))
        {
            var to = step.To == CaseStages.PostCase ? CaseStages.Closed : step.To;
            if (to == suspect.Stage && suspect.LastStage > 0) continue;
            yield return suspect.Arrive(to, days.DayOf(step.At), step.Reason, step.By, step.At);
        }
    }
}
