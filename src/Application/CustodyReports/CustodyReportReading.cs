using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CustodyReports;

/// <summary>Collects the report from what the caller may see.</summary>
internal sealed class CustodyReportReading(ICaseTrackerDb db, TimeStampDesk timeStamps, TimeProvider clock)
{
    /// <param name="only">The one item; null for all of the case.</param>
    internal async Task<CustodyReport> ReadAsync(CaseId caseId, ExhibitId? only, CancellationToken ct)
    {
        var reference = await db.Cases.Where(c => c.Id == caseId).Select(c => c.Reference).SingleAsync(ct);
        var all = await db.Exhibits.AsNoTracking().Where(e => e.CaseId == caseId).Select(e => new { e.RootId, Of = new ReportedDerivation(
            e.Id.Value, e.ParentId == null ? null : e.ParentId.Value.Value, e.Reference, e.Derivation, e.Kind, e.State, e.Content!.Sha256) }).ToListAsync(ct);
        var trees = all.OrderBy(e => e.Of.Reference.Length).ThenBy(e => e.Of.Reference, StringComparer.Ordinal).ToLookup(e => e.RootId, e => e.Of);
        var exhibits = await db.Exhibits.AsNoTracking().Include(e => e.Custody.OrderBy(c => c.Sequence)).Where(e => e.CaseId == caseId && (only == null || e.Id == only)).ToListAsync(ct);
        exhibits = [.. exhibits.OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference, StringComparer.Ordinal)];
        var ids = exhibits.Select(e => e.Id).ToList();
        var offers = (await db.HandOvers.AsNoTracking().Where(h => ids.Contains(h.ExhibitId)).ToListAsync(ct)).ToLookup(h => h.ExhibitId);
        var verifications = (await db.ContentVerifications.AsNoTracking().Where(v => ids.Contains(v.ExhibitId)).OrderBy(v => v.CheckedAt).ThenBy(v => v.Id).ToListAsync(ct)).ToLookup(v => v.ExhibitId);
        var incidents = (await db.Incidents.AsNoTracking().Where(i => ids.Contains(i.ExhibitId)).OrderBy(i => i.DetectedAt).ThenBy(i => i.Id).ToListAsync(ct)).ToLookup(i => i.ExhibitId);
        var stamps = await timeStamps.ReadAsync(exhibits, ct);
        var items = exhibits.ConvertAll(e => Item(e, offers[e.Id], verifications[e.Id], incidents[e.Id], trees[e.RootId], stamps[e.Id]));
        var people = exhibits.SelectMany(e => e.Custody).SelectMany(c => (UserId?[])[c.ActorId, c.From.UserId, c.To.UserId, c.Custodian.UserId])
            .Concat(exhibits.Select(e => e.HoldBy)).Concat(verifications.SelectMany(v => v).Select(v => v.ActorId)).Concat(incidents.SelectMany(i => i).SelectMany(i => (UserId?[])[i.DetectedBy, i.ResolvedBy])).OfType<UserId>().Distinct().ToList();
        var names = await db.Staff.AsNoTracking().Where(s => people.Contains(s.Id)).Select(s => new ReportedPerson(s.Id.Value, s.DisplayName)).ToListAsync(ct);
        return new CustodyReport(
            CustodyReport.FormatName, 1, only is null ? "case" : "item", caseId.Value, reference, items, Stamps(stamps), [.. names.OrderBy(p => p.Id)]);
    }

    private ReportedItem Item(
        Exhibit e, IEnumerable<HandOver> offers, IEnumerable<ContentVerification> verifications, IEnumerable<IntegrityIncident> incidents, IEnumerable<ReportedDerivation> tree,
        IEnumerable<TimeStampOfItem> stamps) => new(
        e.Id.Value, e.Reference, e.Title, e.Kind, e.Type, e.CollectedAt, e.CollectedPlace, e.State,
        e.Content is { } c ? new ReportedContent(UploadFileName.Shown(c.FileName), c.MediaType, c.SizeBytes, c.Sha256, c.ClaimedSha256, c.ReceivedAt) : null, Ledger(e))
    {
        Particulars = new(
            e.Origin, e.Authority, e.Physical, e.Acquisition, e.Quantity, e.Retention, e.Disclosure, e is { HoldSince: { } since, HoldBy: { } holder } ? new(since, holder.Value, e.HoldReason) : null,
            e.Admissibility),
        Seals = [.. Seals(e.Custody)],
        Verifications = [.. verifications.Select(v => new ReportedVerification(v.CheckedAt, v.Copy, v.Result, v.MeasuredSha256, v.Occasion, v.ActorId?.Value))],
        Derivations = [.. tree],
        Incidents = [.. incidents.Select(i => new ReportedIncident(
            i.Kind, i.DetectedAt, i.DetectedBy?.Value, i.Source, i.Details, i.ResolvedAt, i.ResolvedBy?.Value, i.Outcome, i.Resolution))],
        Findings = ContinuityRows.View(e, offers, clock.GetUtcNow()).Findings,
        TimeStamps = [.. stamps.Select(s => new ReportedCover(s.Subject, s.Sequence, s.ItemSha256, s.State, timeStamps.Words(s), s.StampId))],
    };

    private static ReportedLedger Ledger(Exhibit e) => new(
        CustodyChain.IsWhole(e, e.Custody), e.LastSequence, Convert.ToHexStringLower(e.LastHash),
        e.CustodianKind == HolderKind.None ? null : new ReportedHolder(e.CustodianKind.ToString().ToUpperInvariant(), e.CustodianName, e.CustodianId?.Value), e.SealNumber,
        [.. e.Custody.Select(c => new ReportedEntry(c.Sequence, Convert.ToHexStringLower(c.PreviousHash), Convert.ToHexStringLower(c.Hash), c.Canonical()))]);

    private static IEnumerable<ReportedSeal> Seals(IEnumerable<CustodyEvent> ledger)
    {
        var before = "";
        foreach (var c in ledger)
        {
            if (c.SealAfter != before || c.SealBefore != before || c.Type is CustodyTypes.SealVerified or CustodyTypes.SealBroken or CustodyTypes.Sealed or CustodyTypes.Resealed)
                yield return new ReportedSeal(c.Sequence, c.Type, c.OccurredAt, c.SealBefore, c.SealAfter, c.Witness, c.Reason);
            before = c.SealAfter;
        }
    }

    private static IReadOnlyList<ReportedStamp> Stamps(ILookup<ExhibitId, TimeStampOfItem> covers) =>
    [
        .. covers.SelectMany(c => c).Select(c => c.Stamp).OfType<TimeStamp>().DistinctBy(s => s.Id).OrderBy(s => s.RequestedAt).ThenBy(s => s.Id).Select(s => new ReportedStamp(
            s.Id, s.Subject, s.Sha256, s.Manifest, s.RequestedAt, s.GenTime, s.Authority, s.Serial, s.Token is { } token ? Convert.ToBase64String(token) : null)),
    ];
}
