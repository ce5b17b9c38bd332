using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Disclosure;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>A released set in words, as schedule and certificate tell it.</summary>
/// <param name="Bundle">The assembled exhibits that go with it; null without.</param>
/// <param name="Before">The set of the series that went out last before this; null for a first set.</param>
internal sealed record ReleaseStory(ReleaseSet Set, string Case, IReadOnlyList<ReleaseLine> Lines, ReleaseSet? Before, BundleVersion? Bundle, IReferenceCodes Codes, DocumentPrint Print, string Office)
{
    internal const string BundleName = "bundle.pdf";

    internal const string Unchanged = "Files are the bytes as they arrived and were hashed; nothing was taken out of them, hidden data included. A redacted version is a file of its own with its own hash, made without the hidden data of the original.";

    internal IReadOnlyList<ReleaseLine> Handed => [.. Lines.Where(l => l.Form is not null)];

    internal string Title => Set.IsSupplement ? $"Supplementary disclosure schedule {Set.Supplement}" : "Disclosure schedule";

    internal string Audience => Codes.Label(DisclosureLists.Audiences, Set.Audience);

    /// <summary>The ones to which a right to see them is nearest.</summary>
    internal IReadOnlyList<ReleaseLine> Flagged => [.. Lines.Where(l => l.FlaggedAt is not null)];

    internal IReadOnlyList<(string Label, string Value)> Cover() =>
    [
        ("Case", Case),
        ("Set", $"{Set.Number}{(Set.IsSupplement ? $", supplement {Set.Supplement}" : "")}"),
        ("Made for", $"{Audience}: {Set.Recipient}"),
        ("Copy mark", Set.CopyMark),
        ("Rests on", Set.Law),
        ("Released by", Print.PrintedBy),
        ("Released at", $"{Print.Time(Print.At)} ({Print.Zone.Id})"),
    ];

    internal PrintedDocument Document(string title, IReadOnlyList<Block> body) =>
        new($"{Case} · {Set.CopyMark}", title, $"{Audience} · {Set.Recipient}", "en", Print.Marking, Office, Print.Time(Print.At), Cover(), body, ContentHash.Of(body));

    internal string StateOf(ReleaseLine line) => Codes.Label(DisclosureLists.States, line.Status);

    internal string TypeOf(ReleaseLine line) => line.Type.Length == 0 ? "" : Codes.Label("EvidenceType", line.Type);

    internal string TakenOut(ReleaseLine line) => string.Join("; ", line.Redacted.Select(code => Codes.Label(DisclosureLists.Redactions, code)));

    internal static string FormOf(ReleaseLine line) => line.Form switch { ReleaseForm.Original => "original", ReleaseForm.Redacted => "redacted", ReleaseForm.Inspection => "inspection", _ => "" };

    /// <summary>A flag that was set once is told for ever.</summary>
    internal string FlagOf(ReleaseLine line) => line switch
    {
        { MayAssist: true, FlaggedAt: { } since } => $"Yes, since {Print.Time(since)}",
        { ClearedAt: { } cleared, FlaggedAt: { } since } => $"Marked {Print.Time(since)}, cleared by two persons {Print.Time(cleared)}",
        _ => "",
    };

    internal static string DescriptionOf(ReleaseLine line) => line switch
    {
        { VersionOf.Length: > 0 } => $"Redacted version of {line.VersionOf}",
        { Description.Length: > 0 } => line.Description,
        _ when DisclosureStates.IsWithheld(line.Status) => "Withheld: not described",
        _ => "Not described yet",
    };
}
