using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>The chain of custody of each exhibit in one line; in the office's own copy every entry as well.</summary>
internal sealed class CustodySection(ICaseTrackerDb db) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.Custody;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        // The whole chain is read, or its hashes could not be computed again; what is printed of it is chosen below.
        var found = await scope.Exhibits(Db).AsNoTracking().Include(e => e.Custody.OrderBy(c => c.Sequence)).OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).ToListAsync(ct);
        var names = await NamesAsync(found.SelectMany(e => e.Custody).SelectMany(c => (UserId?[])[c.ActorId, c.Custodian.UserId]).Concat(found.Select(e => e.CustodianId)).OfType<UserId>(), ct);
        List<Block> blocks =
        [
            new Heading(1, "custody", frame["section.custody"]),
            frame.TableOr(scope.ForDefence ? "evidence.none_disclosed" : "evidence.none", frame["custody.summary"],
                [frame.Column("common.ref", 9, true), frame.Column("custody.entries", 10), frame.Column("custody.first", 16), frame.Column("custody.last", 16), frame.Column("custody.held_by", 19), frame.Column("custody.seal", 17), frame.Column("custody.ledger", 13)],
                found.ConvertAll(e => Summary(e, names, frame))),
        ];
        if (scope.Whole && found.Exists(e => e.Custody.Count > 0)) blocks.AddRange([new Heading(2, "custody-entries", frame["custody.every_entry"]), Entries(found, names, frame)]);
        return new SectionPart(blocks, found.Sum(e => e.Custody.Count)) { Exhibits = [.. found.Select(e => e.Id.Value)] };
    }

    private static TableRow Summary(Exhibit e, Dictionary<UserId, string> names, PrintFrame frame) => Cells.Row(
        Cells.Link(e.Reference, EvidenceSection.Anchor(e.Reference)), Cells.Text($"{e.Custody.Count}"),
        Cells.Text(e.Custody.Count > 0 ? frame.Time(e.Custody[0].OccurredAt) : ""), Cells.Text(e.Custody.Count > 0 ? frame.Time(e.Custody[^1].OccurredAt) : ""),
        Cells.Text(e.CustodianId is { } holder ? names.GetValueOrDefault(holder, "") : e.CustodianName), Cells.Text(e.SealNumber),
        CustodyChain.IsWhole(e, e.Custody) ? Cells.Text(frame["custody.whole"]) : Cells.Strong(frame["custody.broken"]));

    private static Table Entries(IEnumerable<Exhibit> found, Dictionary<UserId, string> names, PrintFrame frame) => new(
        frame.Texts.Of("custody.caption", frame.Zone.Id),
        [frame.Column("common.ref", 10, true), frame.Column("common.when", 20), frame.Column("custody.event", 18), frame.Column("custody.by", 24), frame.Column("custody.details", 34)],
        [.. found.SelectMany(e => e.Custody, (e, c) => Cells.Row(
            Cells.Strong(e.Reference), Cells.Text(frame.Time(c.OccurredAt)), Cells.Text(frame.Label("CustodyEvent", c.Type)),
            Cells.Lines(names.GetValueOrDefault(c.ActorId, ""), c.ActorId == c.Custodian.UserId ? "" : frame.Texts.Of("custody.custodian", c.Custodian.UserId is { } holder ? names.GetValueOrDefault(holder, "") : c.Custodian.Name)),
            Cells.Lines(c.Purpose, c.Place, c.SealAfter.Length == 0 ? "" : frame.Texts.Of("custody.sealed_with", c.SealAfter), c.Reason, c.Remarks)))]);
}
