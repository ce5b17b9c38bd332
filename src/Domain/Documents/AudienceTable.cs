using static CaseTracker.Domain.Documents.DocumentAudience;
using Part = CaseTracker.Domain.Documents.DocumentSection;

namespace CaseTracker.Domain.Documents;

/// <summary>The one table of who may have which document and which section. What is not in it is not collected.</summary>
public static class AudienceTable
{
    /// <param name="May">Sections this audience may have.</param>
    /// <param name="Usual">Those that are ticked before anyone chose.</param>
    private sealed record Line(IReadOnlyList<DocumentSection> May, IReadOnlyList<DocumentSection> Usual);

    private static readonly Dictionary<DocumentAudience, Line> Sections = new()
    {
        [Prosecution] = new([.. Enum.GetValues<DocumentSection>()], [.. Enum.GetValues<DocumentSection>()]),
        [SupervisorSummary] = new([Part.Parties, Part.Counts, Part.Evidence, Part.Custody, Part.Hearings, Part.SpecialMeasures, Part.Protection, Part.Deadlines, Part.Decisions, Part.Money], [Part.Parties, Part.Counts, Part.Hearings, Part.SpecialMeasures, Part.Deadlines, Part.Decisions, Part.Money]),
        [Court] = new([Part.Parties, Part.Counts, Part.Chronology, Part.Evidence, Part.Custody, Part.Hearings, Part.SpecialMeasures, Part.Decisions, Part.Money, Part.Annexes], [Part.Parties, Part.Counts, Part.Evidence, Part.Custody, Part.Hearings, Part.SpecialMeasures, Part.Decisions, Part.Money, Part.Annexes]),
        [Defence] = new([Part.Parties, Part.Counts, Part.Evidence, Part.Custody, Part.Hearings, Part.Decisions, Part.Annexes], [Part.Parties, Part.Counts, Part.Evidence, Part.Custody, Part.Hearings, Part.Decisions, Part.Annexes]),
        [VictimLawyer] = new([Part.Parties, Part.Counts, Part.Hearings, Part.SpecialMeasures, Part.Protection, Part.Decisions, Part.Money], [Part.Parties, Part.Counts, Part.Hearings, Part.SpecialMeasures, Part.Protection, Part.Decisions, Part.Money]),
    };

    private static readonly Dictionary<DocumentKind, IReadOnlyList<DocumentAudience>> Audiences = new()
    {
        [DocumentKind.CaseFile] = [Prosecution, SupervisorSummary, Court, Defence, VictimLawyer],
        [DocumentKind.CustodyReport] = [Prosecution, Court],
        [DocumentKind.ProtectionSchedule] = [Prosecution, SupervisorSummary],
        [DocumentKind.DeadlinesList] = [Prosecution, SupervisorSummary],
        [DocumentKind.HearingSheet] = [Prosecution],
        [DocumentKind.VictimRightsLetter] = [Victim],
    };

    public static IReadOnlyList<DocumentAudience> For(DocumentKind kind) => Audiences[kind];

    public static IReadOnlyList<DocumentSection> MayHave(DocumentAudience audience) => Sections.TryGetValue(audience, out var line) ? line.May : [];

    public static IReadOnlyList<DocumentSection> Usual(DocumentAudience audience) => Sections.TryGetValue(audience, out var line) ? line.Usual : [];

    /// <summary>Handed to someone outside the office: it says to whom.</summary>
    public static bool LeavesTheOffice(DocumentAudience audience) => audience is Court or Defence or VictimLawyer;
}
