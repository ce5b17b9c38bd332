using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Application.CaseFiles;

/// <summary>A case as a case file tells it: a plain model, tested as data. Victims are here by pseudonym; there is no field for more.</summary>
/// <param name="Names">Display names of staff by user id.</param>
internal sealed record CaseFileContent(
    Case Case, string Unit, IReadOnlyDictionary<Domain.Common.UserId, string> Names, IReadOnlyList<Suspect> Suspects, IReadOnlyList<Victim> Victims,
    IReadOnlyList<Count> Counts, IReadOnlyList<ChronologyEntry> Chronology, IReadOnlyList<Exhibit> Exhibits, IReadOnlyList<ProtectionMeasure> Measures,
    IReadOnlyList<Deadline> Deadlines)
{
    internal string Name(Domain.Common.UserId? user) => user is { } id ? Names.GetValueOrDefault(id, "unknown") : "";

    internal string SuspectName(Domain.Common.SuspectId id) => Suspects.FirstOrDefault(s => s.Id == id) is { } s ? $"{s.Reference} {s.Name}" : "";

    internal string Pseudonym(Domain.Common.VictimId? id) => Victims.FirstOrDefault(v => v.Id == id)?.Pseudonym ?? "none";
}
