using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.CustodyReports;

/// <summary>The report in the words of a court.</summary>
internal sealed class CustodyWords(CustodyReport report, IReferenceCodes codes, DocumentPrint print)
{
    private readonly Dictionary<Guid, string> people = report.People.ToDictionary(p => p.Id, p => p.Name);

    internal string Person(Guid? id) => id is { } known ? people.GetValueOrDefault(known, "unknown") : "the server";

    internal string Side(LedgerSide? side) => side is null ? ""
        : string.Join(", ", new[] { side.UserId is { } id ? Person(id) : side.Name, side.Agency, side.Facility }.Where(w => w.Length > 0));

    internal string Event(string type) => codes.Label("CustodyEvent", type);

    internal string Derivation(string code) => code.Length == 0 ? "Original" : codes.Label("Derivation", code);

    internal string Unit(string code) => code.Length == 0 ? "" : codes.Label(EvidenceLists.Units, code);

    internal string Disclosure(string code) => codes.Label(EvidenceLists.DisclosureStates, code);

    internal string EvidenceType(string code) => codes.Label("EvidenceType", code);

    internal string Time(DateTimeOffset at) => print.Time(at);

    internal static string State(ExhibitState state) => state switch
    {
        ExhibitState.AwaitsFile => "Its file has not arrived yet", ExhibitState.InStore => "In the store", ExhibitState.Outside => "Handed to someone outside", _ => state.ToString(),
    };

    internal static string Result(VerificationResult result) => result switch
    {
        VerificationResult.Match => "Unchanged", VerificationResult.Mismatch => "DOES NOT MATCH", VerificationResult.Missing => "MISSING", VerificationResult.Truncated => "CUT OFF",
        _ => "Could not be read: nothing is known",
    };

    internal static string Occasion(VerificationOccasion occasion) => occasion switch
    {
        VerificationOccasion.Printing => "for a printed report", VerificationOccasion.HandOver => "hand-over", VerificationOccasion.Scrub => "regular comparison",
        VerificationOccasion.CommandLine => "by the operator", VerificationOccasion.Download => "whole download", _ => "while it was read",
    };

    internal static string Incident(IncidentKind kind) => kind switch
    {
        IncidentKind.HashMismatch => "The hash does not match", IncidentKind.ClaimedHashDiffers => "The sender had claimed another hash", IncidentKind.Missing => "The stored file is missing",
        IncidentKind.Truncated => "The stored file is cut off", IncidentKind.Altered => "The stored file was changed", IncidentKind.Unreadable => "The stored file cannot be read",
        IncidentKind.SealDiffers => "Another seal number was seen", IncidentKind.ChainBroken => "The custody ledger was changed", _ => "The item is lost",
    };

    internal static string Outcome(IncidentOutcome? outcome) => outcome switch
    {
        null => "Open: nothing of the item is disclosed", IncidentOutcome.FalseAlarm => "False alarm", IncidentOutcome.Restored => "Restored from the second copy",
        IncidentOutcome.Explained => "Explained", _ => "Compromised",
    };

    internal static string Question(ContinuityKind kind) => kind switch
    {
        ContinuityKind.Gap => "Nobody can be shown to have held it", ContinuityKind.LateTransfer => "An offer was accepted late", ContinuityKind.PendingTransfer => "An offer waits for its answer too long",
        ContinuityKind.OverlappingCustodians => "Two held it at once, as the entries say", ContinuityKind.SealBrokenUnwitnessed => "A seal was broken without witness or reason",
        ContinuityKind.OneSidedTransfer => "It was taken over from someone who had left: nobody is on record as its giver",
        ContinuityKind.SealMismatch => "The seal that was seen is not the one on record", ContinuityKind.SealLeftOpen => "It changed hands while its seal was broken",
        ContinuityKind.WorkedOnWhileSealed => "It was worked on and no entry says that its seal was broken", ContinuityKind.LateEntry => "Written down long after it happened",
        _ => "ENTRIES WERE CHANGED OR REMOVED OUTSIDE THE PRODUCT",
    };

    /// <summary>The latest comparison of each copy, in one line.</summary>
    internal string Files(ReportedItem item)
    {
        if (item.Content is null) return item.Kind == ExhibitKind.Physical ? "Physical item" : "The file has not arrived yet";
        var latest = item.Verifications.GroupBy(v => v.Copy, StringComparer.Ordinal).Select(c => c.Last()).ToList();
        return latest.Count == 0 ? "Measured at intake, not compared since" : string.Join("; ", latest.Select(v => $"{Result(v.Result)} on {Time(v.At)} ({v.Copy} copy)"));
    }

    internal static string Stamps(ReportedItem item)
    {
        var (all, good) = (item.TimeStamps.Count, item.TimeStamps.Count(s => s.State == TimeStampState.Stamped));
        if (item.TimeStamps.Any(s => s.State == TimeStampState.Invalid)) return "A TIME-STAMP DOES NOT HOLD";
        return all == 0 || good == 0 ? "Not yet time-stamped" : good == all ? "Time-stamped" : $"{good} of {all} time-stamped";
    }

    internal static string Questions(ReportedItem item)
    {
        var (open, explained) = (item.Findings.Count(f => !f.Explained), item.Findings.Count(f => f.Explained));
        return item.Findings.Count == 0 ? "None" : $"{open} open, {explained} explained";
    }

    /// <summary>What in the report speaks against the item; empty when nothing does.</summary>
    internal static IReadOnlyList<string> Doubts(ReportedItem item)
    {
        var (questions, incidents) = (item.Findings.Count(f => !f.Explained), item.Incidents.Count(i => i.ResolvedAt is null));
        return [.. new[]
        {
            item.Ledger.Whole ? "" : "the ledger is broken",
            item.Verifications.GroupBy(v => v.Copy, StringComparer.Ordinal).All(c => c.Last().Result == VerificationResult.Match) ? "" : "the stored file was not found unchanged",
            item.TimeStamps.Any(s => s.State == TimeStampState.Invalid) ? "a time-stamp does not hold" : "",
            item.Incidents.Any(i => i.Outcome == IncidentOutcome.Compromised) ? "it was found to be compromised" : "",
            incidents == 0 ? "" : incidents == 1 ? "1 open incident" : $"{incidents} open incidents",
            questions == 0 ? "" : questions == 1 ? "1 open question" : $"{questions} open questions",
        }.Where(d => d.Length > 0)];
    }
}
