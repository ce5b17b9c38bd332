using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Sections;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.CustodyReports;

/// <summary>The report in the words of a court, in the language of the document.</summary>
internal sealed class CustodyWords(CustodyReport report, PrintFrame frame)
{
    private readonly Dictionary<Guid, string> people = report.People.ToDictionary(p => p.Id, p => p.Name);

    /// <summary>The fixed words under <c>report.</c></summary>
    internal string this[string key] => frame[$"report.{key}"];

    internal string Of(string key, params object[] values) => frame.Texts.Of($"report.{key}", values);

    /// <summary>Nothing when there is nothing to say.</summary>
    internal string Labelled(string key, string text) => text.Length == 0 ? "" : Of(key, text);

    internal Table Facts(string caption, IEnumerable<(string Point, IReadOnlyList<Block> Says)> lines) => frame.Facts(caption, 24, lines);

    internal string Person(Guid? id) => id is { } known ? people.GetValueOrDefault(known, this["unknown"]) : this["server"];

    internal string Side(LedgerSide? side) => side is null ? ""
        : string.Join(", ", new[] { side.UserId is { } id ? Person(id) : side.Name, side.Agency, side.Facility }.Where(w => w.Length > 0));

    internal string Event(string type) => frame.Label("CustodyEvent", type);

    internal string Derivation(string code) => code.Length == 0 ? this["original"] : frame.Label("Derivation", code);

    internal string Unit(string code) => frame.Label(EvidenceLists.Units, code);

    internal string Disclosure(string code) => frame.Label(EvidenceLists.DisclosureStates, code);

    internal string EvidenceType(string code) => frame.Label("EvidenceType", code);

    internal string Time(DateTimeOffset at) => frame.Time(at);

    internal string Day(DateOnly day) => frame.Day(day);

    internal string Zone => frame.Zone.Id;

    internal string State(ExhibitState state) => this[$"state.{state}"];

    internal string Result(VerificationResult result) => this[$"comparison.{result}"];

    internal string Occasion(VerificationOccasion occasion) => this[$"occasion.{occasion}"];

    internal string Incident(IncidentKind kind) => this[$"incident.{kind}"];

    internal string Outcome(IncidentOutcome? outcome) => this[$"outcome.{outcome?.ToString() ?? "Open"}"];

    internal string Question(ContinuityKind kind) => this[$"finding.{kind}"];

    internal string Stamp(TimeStampState state) => this[$"stamp.{state}"];

    /// <summary>The latest comparison of each copy, in one line.</summary>
    internal string Files(ReportedItem item)
    {
        if (item.Content is null) return this[item.Kind == ExhibitKind.Physical ? "physical" : "waits_for_file"];
        var latest = item.Verifications.GroupBy(v => v.Copy, StringComparer.Ordinal).Select(c => c.Last()).ToList();
        return latest.Count == 0 ? this["not_compared_since"] : string.Join("; ", latest.Select(v => Of("copy_on", Result(v.Result), Time(v.At), v.Copy)));
    }

    internal string Stamps(ReportedItem item)
    {
        var (all, good) = (item.TimeStamps.Count, item.TimeStamps.Count(s => s.State == TimeStampState.Stamped));
        if (item.TimeStamps.Any(s => s.State == TimeStampState.Invalid)) return this["stamp_bad"];
        return good == 0 ? this["not_stamped"] : good == all ? this["stamped"] : Of("stamped_some", good, all);
    }

    internal string Questions(ReportedItem item) => item.Findings.Count == 0
        ? this["questions_none"]
        : Of("questions_some", item.Findings.Count(f => !f.Explained), item.Findings.Count(f => f.Explained));

    /// <summary>What in the report speaks against the item; empty when nothing does.</summary>
    internal IEnumerable<string> Doubts(ReportedItem item)
    {
        var (questions, incidents) = (item.Findings.Count(f => !f.Explained), item.Incidents.Count(i => i.ResolvedAt is null));
        if (!item.Ledger.Whole) yield return this["doubt.ledger"];
        if (!item.Verifications.GroupBy(v => v.Copy, StringComparer.Ordinal).All(c => c.Last().Result == VerificationResult.Match)) yield return this["doubt.file"];
        if (item.TimeStamps.Any(s => s.State == TimeStampState.Invalid)) yield return this["doubt.stamp"];
        if (item.Incidents.Any(i => i.Outcome == IncidentOutcome.Compromised)) yield return this["doubt.compromised"];
        if (incidents > 0) yield return Of("doubt.incidents", incidents);
        if (questions > 0) yield return Of("doubt.questions", questions);
    }
}
