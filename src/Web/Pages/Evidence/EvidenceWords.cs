using CaseTracker.Domain.Evidence;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Evidence;

/// <summary>Findings, incidents and states as people say them.</summary>
public static class EvidenceWords
{
    public static string Of(ContinuityKind kind, IStringLocalizer<Texts> texts) => kind switch
    {
        ContinuityKind.Gap => texts["Nobody can be shown to have held it"],
        ContinuityKind.LateTransfer => texts["Accepted long after it was offered"],
        ContinuityKind.PendingTransfer => texts["An offer waits too long"],
        ContinuityKind.OverlappingCustodians => texts["Two held it at once, as their entries say"],
        ContinuityKind.SealBrokenUnwitnessed => texts["A seal was broken without witness or reason"],
        ContinuityKind.SealMismatch => texts["The seal seen is not the one on record"],
        ContinuityKind.SealLeftOpen => texts["It changed hands with its seal broken"],
        ContinuityKind.WorkedOnWhileSealed => texts["Worked on, and no entry says that the seal was broken"],
        ContinuityKind.LateEntry => texts["Written down late"],
        ContinuityKind.ChainBroken => texts["Entries were changed or removed outside the product"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(IncidentKind kind, IStringLocalizer<Texts> texts) => kind switch
    {
        IncidentKind.HashMismatch => texts["The bytes differ from their hash"],
        IncidentKind.ClaimedHashDiffers => texts["The sender had said another SHA-256"],
        IncidentKind.Missing => texts["The file is missing from the store"],
        IncidentKind.Truncated => texts["The file is shorter than its record"],
        IncidentKind.Altered => texts["The stored bytes were altered"],
        IncidentKind.Unreadable => texts["The file cannot be read"],
        IncidentKind.SealDiffers => texts["The seal seen is not the one on record"],
        IncidentKind.ChainBroken => texts["Entries were changed or removed outside the product"],
        IncidentKind.Lost => texts["The item is lost"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(IncidentOutcome outcome, IStringLocalizer<Texts> texts) => outcome switch
    {
        IncidentOutcome.FalseAlarm => texts["False alarm: the item is what it should be"],
        IncidentOutcome.Restored => texts["Restored from the second copy, proved by its hash"],
        IncidentOutcome.Explained => texts["Explained: what happened is known, the item keeps its worth"],
        IncidentOutcome.Compromised => texts["Compromised: it cannot be relied on"],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(ExhibitState state, IStringLocalizer<Texts> texts) => state switch
    {
        ExhibitState.AwaitsFile => texts["awaits its file"],
        ExhibitState.Held => texts["Held"],
        ExhibitState.InStore => texts["In the store"],
        ExhibitState.Outside => texts["Outside"],
        ExhibitState.Returned => texts["Returned"],
        ExhibitState.Destroyed => texts["Destroyed"],
        ExhibitState.Lost => texts["Lost"],
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(Admissibility status, IStringLocalizer<Texts> texts) => status switch
    {
        Admissibility.Untested => texts["Untested"],
        Admissibility.Challenged => texts["Challenged"],
        Admissibility.Admitted => texts["Admitted"],
        Admissibility.Excluded => texts["Excluded"],
        Admissibility.Limited => texts["Admitted with limits"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
