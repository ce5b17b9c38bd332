using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>What all who write into a ledger do alike: take their turn at the item, then read it with its ledger.</summary>
internal sealed class CustodyDesk(ICaseTrackerDb db, IExhibitTurn turn, ContentMeasurement measurement, IncidentDesk incidents, Redactions.CheckedRedactions redactions, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Null when there is none the caller may see. To be asked before the item is read otherwise: what was read before one's turn is of yesterday.</summary>
    internal async Task<Exhibit?> FindAsync(Guid id, CancellationToken ct)
    {
        var exhibit = new ExhibitId(id);
        await turn.TakeAsync(exhibit, ct);
        return await db.Exhibits.Include(e => e.Custody.OrderBy(c => c.Sequence)).SingleOrDefaultAsync(e => e.Id == exhibit, ct);
    }

    internal async Task<CustodyCircumstances> CircumstancesAsync(ExhibitId exhibit, CancellationToken ct) => new(
        await db.HandOvers.AnyAsync(h => h.ExhibitId == exhibit && h.Status == HandOverStatus.Pending, ct),
        await db.Incidents.AnyAsync(i => i.ExhibitId == exhibit && i.ResolvedAt == null, ct)) { Today = user.Today(clock), UncheckedRedaction = await redactions.IsUncheckedAsync(exhibit, ct) };

    /// <summary>Reads the stored bytes from begin to end. Null for an item without a file. Done before one's turn: it may take minutes.</summary>
    internal async Task<MeasuredContent?> MeasureAsync(Guid id, CancellationToken ct)
    {
        var exhibit = new ExhibitId(id);
        var found = await db.Exhibits.AsNoTracking().SingleOrDefaultAsync(e => e.Id == exhibit, ct);
        return found?.Content is { } content ? await measurement.MeasureAsync(found.CaseId, content, ct) : null;
    }

    /// <summary>Writes a measurement into the ledger; bytes that are not those recorded raise an incident.</summary>
    internal async Task<CustodyEvent> RecordAsync(Exhibit exhibit, MeasuredContent measured, string purpose, string source, CancellationToken ct)
    {
        var entry = exhibit.RecordMeasurement(user.Actor.Id, measured.Sha256, purpose, measured.Remarks, clock.GetUtcNow());
        await RaiseAsync(exhibit, measured, source, ct);
        return entry;
    }

    internal async Task RaiseAsync(Exhibit exhibit, MeasuredContent measured, string source, CancellationToken ct)
    {
        if (measured.Problem is { } problem) await incidents.RaiseAsync(exhibit, problem, source, measured.Remarks, ct);
    }

    /// <summary>A seal that is not the one on record puts the item in doubt.</summary>
    internal async Task CompareSealAsync(Exhibit exhibit, string expected, string seen, string source, CancellationToken ct)
    {
        if (expected.Length > 0 && seen.Length > 0 && seen != expected)
            await incidents.RaiseAsync(exhibit, IncidentKind.SealDiffers, source, $"Seal on record {expected}, seen {seen}.", ct);
    }
}
