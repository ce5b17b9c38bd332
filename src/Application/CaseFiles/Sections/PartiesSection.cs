using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Suspects;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>Suspects by name, victims by pseudonym, and within the office who works on the case.</summary>
internal sealed class PartiesSection(ICaseTrackerDb db) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.Parties;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var (suspects, suspectRows) = await SuspectsAsync(scope, frame, ct);
        var (victims, victimRows) = await VictimsAsync(scope, frame, ct);
        List<Block> blocks = [new Heading(1, "parties", frame["section.parties"]), .. suspects, .. victims];
        if (!scope.Whole) return new SectionPart(blocks, suspectRows + victimRows);
        blocks.InsertRange(1 + suspects.Count, await ProfilesAsync(scope, frame, ct));
        blocks.AddRange(await TeamAsync(scope, frame, ct));
        return new SectionPart(blocks, suspectRows + victimRows);
    }

    private async Task<(IReadOnlyList<Block>, int)> SuspectsAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var (role, remarks, ofCounts) = (scope.InOffice || scope.ForCourt, scope.Whole, scope.ForVictim);
        var counts = scope.Counts(Db);
        var found = await Db.Suspects.Where(s => s.CaseId == scope.Case && (!ofCounts || counts.Any(c => c.SuspectId == s.Id))).OrderBy(s => s.Reference)
            .Select(s => new { s.Reference, s.Name, s.Kind, Role = role ? s.ChainRole : "", Remarks = remarks ? s.Remarks : "" }).ToListAsync(ct);
        List<TableColumn> columns = [frame.Column("common.ref", 8, true), frame.Column("parties.name", 30), frame.Column("parties.kind", 14)];
        if (role) columns.Add(frame.Column("parties.role", 22));
        if (remarks) columns.Add(frame.Column("parties.remarks", 30));
        var rows = found.ConvertAll(s => new TableRow(null, [
            Cells.Strong(s.Reference), Cells.Text(s.Name), Cells.Text(frame[s.Kind == SuspectKind.Person ? "parties.person" : "parties.organisation"]),
            .. role ? (IReadOnlyList<Block>[])[Cells.Text(frame.Label("ChainRole", s.Role))] : [], .. remarks ? (IReadOnlyList<Block>[])[Cells.Text(s.Remarks)] : [],
        ]));
        return ([new Heading(2, "suspects", frame["parties.suspects"]), frame.TableOr("parties.no_suspect", frame["parties.suspects"], columns, rows)], found.Count);
    }

    /// <summary>In the office's own copy only: who suspects are and how they work (R60). Whoever is not described is left out.</summary>
    private async Task<IReadOnlyList<Block>> ProfilesAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var suspects = await Db.Suspects.AsNoTracking().Where(s => s.CaseId == scope.Case).OrderBy(s => s.Reference).ToListAsync(ct);
        string Labels(string list, IEnumerable<string> codes) => string.Join("; ", codes.Select(code => frame.Label(list, code)));
        var rows = suspects.ConvertAll(s => (s.Reference, Says: ((string Point, string Words)[])
        [
            ("parties.further_roles", Labels("ChainRole", s.FurtherRoles)), ("parties.age", frame.Label("AgeBand", s.AgeBand)), ("parties.gender", frame.Label("Gender", s.Sex)), ("parties.countries", string.Join(", ", s.Countries)),
            ("parties.relation", frame.Label("VictimRelation", s.RelationToVictims)), ("parties.record", frame.Label("PriorRecord", s.PriorRecord)), ("parties.modus", Labels("ModusOperandi", s.ModusOperandi)),
        ])).Select(r => (r.Reference, Says: r.Says.Where(line => line.Words.Length > 0).Select(line => $"{frame[line.Point]}: {line.Words}").ToList())).Where(r => r.Says.Count > 0)
            .Select(r => Cells.Row(Cells.Strong(r.Reference), Cells.Lines(r.Says))).ToList();
        if (rows.Count == 0) return [];
        return [new Heading(2, "profiles", frame["parties.profile"]), new Table(frame["parties.profile"], [frame.Column("common.ref", 12, true), frame.Column("common.content", 88)], rows)];
    }

    /// <summary>The defence knows the pseudonym, and the facts of the counts: no more.</summary>
    private async Task<(IReadOnlyList<Block>, int)> VictimsAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var (age, status) = (!scope.ForDefence, scope.InOffice || scope.ForVictim);
        var found = await scope.Victims(Db).OrderBy(v => v.Pseudonym)
            .Select(v => new { v.Pseudonym, Child = age ? v.Child : (bool?)null, Gender = status ? v.Gender : "", Status = status ? v.Status : "" }).ToListAsync(ct);
        List<TableColumn> columns = [frame.Column("common.pseudonym", 16, true)];
        if (age) columns.Add(frame.Column("parties.age", 22));
        if (status) columns.AddRange([frame.Column("parties.gender", 24), frame.Column("parties.status", 40)]);
        var rows = found.ConvertAll(v => new TableRow(null, [
            Cells.Strong(v.Pseudonym), .. age ? (IReadOnlyList<Block>[])[Cells.Text(frame[v.Child == true ? "parties.child" : "parties.adult"])] : [],
            .. status ? (IReadOnlyList<Block>[])[Cells.Text(frame.Label("Gender", v.Gender)), Cells.Text(frame.Label("VictimStatus", v.Status))] : [],
        ]));
        return ([
            new Heading(2, "victims", frame["parties.victims"]), new Paragraph(frame["parties.by_pseudonym"]), frame.TableOr("parties.no_victim", frame["parties.victims"], columns, rows),
        ], found.Count);
    }

    private async Task<IReadOnlyList<Block>> TeamAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var team = await Db.CaseMembers.Where(m => EF.Property<CaseId>(m, "CaseId") == scope.Case && m.RemovedAt == null).OrderBy(m => m.AddedAt)
            .Select(m => new { m.UserId, m.Role, m.AddedAt }).ToListAsync(ct);
        var names = await NamesAsync(team.Select(m => m.UserId), ct);
        return
        [
            new Heading(2, "team", frame["parties.team"]),
            new Table(frame["parties.who_works"], [frame.Column("parties.name", 40, true), frame.Column("parties.part", 20), frame.Column("parties.since", 40)],
                [.. team.Select(m => Cells.Row(Cells.Strong(names.GetValueOrDefault(m.UserId, "")), Cells.Text(frame[m.Role == MemberRole.Lead ? "parties.lead" : "parties.member"]), Cells.Text(frame.Time(m.AddedAt))))]),
        ];
    }
}
