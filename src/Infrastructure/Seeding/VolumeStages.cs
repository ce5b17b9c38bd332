using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Stages;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>How made-up people came to where their case stands: of everybody's way, which is that of the case, the beginning and the end are kept.</summary>
internal static class VolumeStages
{
    internal static IEnumerable<SuspectStage> Of(Suspect suspect, Case made, DateTimeOffset openedAt)
    {
        var (first, last) = (made.StageChanges[0], made.StageChanges[^1]);
        yield return suspect.Arrive(first.To, made.OpenedOn, "", made.LeadId, openedAt);
        if (last.Sequence > 1) yield return suspect.Arrive(made.Stage == CaseStages.PostCase ? CaseStages.Closed : made.Stage, DateOnly.FromDateTime(last.At.UtcDateTime), last.Reason, made.LeadId, last.At);
    }
}
