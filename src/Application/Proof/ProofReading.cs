using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Proof;

/// <summary>A count that stands.</summary>
/// <param name="Trafficking">Also of a count in free words: as long as nothing says that it is another offence, no gap is overlooked.</param>
/// <param name="Pseudonym">Null where the offence has no victim.</param>
internal sealed record ProofCount(CountId Id, int Number, string Offence, SuspectId SuspectId, string SuspectReference, string Suspect, VictimId? VictimId, string? Pseudonym, bool Child, bool Trafficking)
{
    internal ProofSubject Subject => new(Id, Child, Trafficking);
}

internal sealed record ProofItem(ExhibitId Id, string Reference, string Title, string Type);

/// <param name="Notes">What of the item shows the element, and how.</param>
internal sealed record CaseProof(
    IReadOnlyList<ProofCount> Counts, IReadOnlyDictionary<ExhibitId, ProofItem> Items, IReadOnlyDictionary<(CountId, OffenceElement, ExhibitId), string> Notes, ProofMatrix Matrix)
{
    internal IReadOnlyList<ProofGap> Gaps =>
        [.. Counts.Zip(Matrix.Counts).SelectMany(c => c.Second.Gaps.Select(e => new ProofGap(c.First.Id, c.First.Number, e.Element, e.Standing)))];
}

/// <summary>Reads what the proof matrix is made of. Pages, the API, the gate before charging and printed case files all ask here.</summary>
internal sealed class ProofReading(ICaseTrackerDb db)
{
    /// <param name="exhibits">Those of the case that the reader may have; null: all.</param>
    internal async Task<CaseProof> OfAsync(CaseId caseId, CancellationToken ct, IQueryable<Exhibit>? exhibits = null)
    {
        var counts = await (from c in db.Counts
                            join s in db.Suspects on c.SuspectId equals s.Id
                            where c.CaseId == caseId && c.WithdrawnAt == null
                            orderby c.Number
                            select new { c.Id, c.Number, c.Offence, c.SuspectId, s.Reference, s.Name, c.VictimId, Class = db.OffenceEditions.Where(o => o.Id == c.OffenceId).Select(o => o.Iccs).FirstOrDefault() }).ToListAsync(ct);
        var victims = await db.Victims.Where(v => v.CaseId == caseId).Select(v => new { v.Id, v.Pseudonym, v.Child }).ToDictionaryAsync(v => v.Id, ct);
        var links = await (from p in db.Proofs
                           join e in exhibits ?? db.Exhibits.Where(e => e.CaseId == caseId) on p.ExhibitId equals e.Id
                           where p.CaseId == caseId
                           orderby e.Reference.Length, e.Reference
                           select new { p.CountId, p.Element, p.Strength, p.Note, e.Id, e.Reference, e.Title, e.Type, e.RootId, e.Admissibility, e.State }).AsNoTracking().ToListAsync(ct);
        var origins = await OriginsAsync(caseId, [.. links.Select(l => l.RootId).Distinct()], ct);
        var standing = counts.Select(c =>
        {
            var victim = c.VictimId is { } id ? victims.GetValueOrDefault(id) : null;
            return new ProofCount(c.Id, c.Number, c.Offence, c.SuspectId, c.Reference, c.Name, c.VictimId, victim?.Pseudonym, victim?.Child == true, c.Class is null || OffenceClass.IsTrafficking(c.Class));
        }).ToList();
        return new CaseProof(
            standing, links.DistinctBy(l => l.Id).ToDictionary(l => l.Id, l => new ProofItem(l.Id, l.Reference, l.Title, l.Type)),
            links.ToDictionary(l => (l.CountId, l.Element, l.Id), l => l.Note),
            ProofMatrix.Of(standing.Select(c => c.Subject), links.Select(l => new ProofLink(l.CountId, l.Element, l.Id, l.Strength, origins.GetValueOrDefault(l.Id, ItemOrigin.Independent), l.Admissibility, l.State))));
    }

    /// <summary>The victims of the case by pseudonym, for whom a withdrawal can be thought through.</summary>
    internal async Task<IReadOnlyList<ProofVictim>> VictimsAsync(CaseId caseId, CancellationToken ct) =>
        await db.Victims.Where(v => v.CaseId == caseId).OrderBy(v => v.Pseudonym.Length).ThenBy(v => v.Pseudonym).Select(v => new ProofVictim(v.Id.Value, v.Pseudonym)).ToListAsync(ct);

    /// <summary>A recording of an interview comes from the victim who was interviewed, also where nobody has said so at the item.</summary>
    private async Task<IReadOnlyDictionary<ExhibitId, ItemOrigin>> OriginsAsync(CaseId caseId, List<ExhibitId> roots, CancellationToken ct)
    {
        var items = await db.Exhibits.Where(e => e.CaseId == caseId && roots.Contains(e.RootId)).Select(e => new { e.Id, e.ParentId, e.SourceIndependence }).ToListAsync(ct);
        var named = await db.ExhibitSources.Where(s => s.CaseId == caseId).Select(s => new { s.ExhibitId, s.VictimId }).ToListAsync(ct);
        var recorded = await db.InterviewOutcomes.Where(o => o.CaseId == caseId && o.RecordingId != null).Select(o => new { ExhibitId = o.RecordingId!.Value, o.VictimId }).ToListAsync(ct);
        var victims = named.Concat(recorded).ToLookup(s => s.ExhibitId, s => s.VictimId);
        return ItemOrigin.OfAll(items.Select(i => new ItemNode(i.Id, i.ParentId, i.SourceIndependence, [.. victims[i.Id].Distinct()])));
    }
}
