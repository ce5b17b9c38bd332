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
        ContinuityKind.OneSidedTransfer => texts["Taken over from someone who had left"],
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

    public static string Of(ScanState state, IStringLocalizer<Texts> texts) => state switch
    {
        ScanState.Clean => texts["No malware found"],
        ScanState.Infected => texts["Carries malware"],
        ScanState.TooLarge => texts["Too large to be scanned whole"],
        ScanState.Encrypted => texts["Encrypted: cannot be scanned"],
        ScanState.Error => texts["The scanner failed over it"],
        ScanState.NotScanned => texts["Not scanned yet"],
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Of a pill.</summary>
    public static string Look(ScanState state) => state switch { ScanState.Clean => "good", ScanState.Infected => "critical", ScanState.NotScanned => "calm", _ => "soon" };

    public static string Of(VerificationResult result, IStringLocalizer<Texts> texts) => result switch
    {
        VerificationResult.Match => texts["Bytes compared with their hash: they match"],
        VerificationResult.Mismatch => texts["Bytes compared with their hash: they differ"],
        VerificationResult.Missing => texts["The file is missing from the store"],
        VerificationResult.Truncated => texts["The file is shorter than its record"],
        _ => texts["The file could not be compared"],
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
