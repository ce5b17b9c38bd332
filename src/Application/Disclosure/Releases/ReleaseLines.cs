using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>
/// Writes the schedule down as a set serves it: all lines for a first set, for a supplement those that say another thing than was served to
/// this recipient before. What an audience may not have is not read into its lines.
/// </summary>
internal sealed class ReleaseLines(ICaseTrackerDb db)
{
    /// <summary>Of a line that may be described to everyone. What is withheld, or nobody has looked at, has a number and a state only.</summary>
    private static readonly string[] Described =
        [DisclosureStates.RelevantDisclose, DisclosureStates.Disclosed, DisclosureStates.DisclosedRedacted, DisclosureStates.NotRelevant, DisclosureStates.ThirdPartyHeld];

    internal async Task<IReadOnlyList<ReleaseLine>> WriteAsync(ReleaseSet set, IReadOnlyList<ReleaseCandidate> handed, CancellationToken ct)
    {
        var rows = await (from item in db.DisclosureItems // as they stand in this transaction
                          join exhibit in db.Exhibits on item.ExhibitId equals exhibit.Id
                          where item.CaseId == set.CaseId
                          orderby exhibit.Reference.Length, exhibit.Reference
                          select new { item, exhibit }).ToListAsync(ct);
        var references = rows.ToDictionary(r => r.exhibit.Id, r => r.exhibit.Reference);
        var goesOut = handed.ToDictionary(c => c.Item.Id);
        var served = set.IsSupplement ? await ServedAsync(set, ct) : [];
        return
        [
            .. rows.Select(r => Line(set, r.item, r.exhibit, r.exhibit.ParentId is { } parent && r.exhibit.Derivation == CheckedRedactions.Derivation ? references[parent] : "", goesOut.GetValueOrDefault(r.item.Id)))
                .Where(line => line.DiffersFrom(served.GetValueOrDefault(line.ItemId))),
        ];
    }

    /// <returns>Of each line what the series said of it last.</returns>
    private async Task<Dictionary<DisclosureItemId, ReleaseLine>> ServedAsync(ReleaseSet set, CancellationToken ct)
    {
        var lines = await (from line in db.ReleaseLines.AsNoTracking()
                           join before in db.ReleaseSets on line.SetId equals before.Id
                           where before.RootId == set.RootId && before.Id != set.Id
                           orderby before.Supplement
                           select line).ToListAsync(ct);
        return lines.GroupBy(l => l.ItemId).ToDictionary(g => g.Key, g => g.Last());
    }

    private static ReleaseLine Line(ReleaseSet set, DisclosureItem item, Exhibit exhibit, string versionOf, ReleaseCandidate? handed)
    {
        var number = int.Parse(exhibit.Reference.AsSpan(exhibit.Reference.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        var described = set.Audience == DisclosureLists.Court || (versionOf.Length == 0 && Described.Contains(item.Status));
        var copied = handed is { Part.Form: not ReleaseForm.Inspection } ? handed.Handed.Content : null;
        return new ReleaseLine
        {
            SetId = set.Id, ItemId = item.Id, CaseId = set.CaseId, Number = number, Reference = exhibit.Reference, VersionOf = versionOf,
            Description = described ? exhibit.Title : "", Type = described ? exhibit.Type : "", Status = item.Status, CourtOrder = item.CourtOrder,
            MayAssist = item.MayAssist, FlaggedAt = item.FlaggedAt, ClearedAt = item.ClearedAt,
            Form = handed?.Part.Form, ExhibitId = handed?.Handed.Id, FileName = copied is null ? "" : NeutralNames.Of(number, copied.MediaType),
            Sha256 = copied?.Sha256 ?? "", SizeBytes = copied?.SizeBytes ?? 0, Redacted = handed?.Part.Redacted ?? [],
        };
    }
}

/// <summary>What a file is called that goes out: its line and its kind. What it was called may name a person.</summary>
internal static class NeutralNames
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["application/pdf"] = "pdf", ["image/jpeg"] = "jpg", ["image/png"] = "png", ["image/gif"] = "gif", ["image/webp"] = "webp", ["image/tiff"] = "tif", ["video/mp4"] = "mp4",
        ["audio/mpeg"] = "mp3", ["audio/ogg"] = "ogg", ["audio/wav"] = "wav", ["application/zip"] = "zip", ["text/plain"] = "txt", ["text/csv"] = "csv",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "docx", ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = "pptx",
    };

    internal static string Of(int number, string mediaType) => $"D-{number:0000}.{Endings.GetValueOrDefault(mediaType, "bin")}";
}
