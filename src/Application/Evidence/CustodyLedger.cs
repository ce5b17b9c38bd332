using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>An item's custody from intake to now.</summary>
/// <param name="ChainIntact">True when every entry carries the hash that its content and predecessor give, none is missing, and the last names the present custodian.</param>
public sealed record CustodyLedgerView(bool ChainIntact, IReadOnlyList<CustodyEntryView> Items);

/// <param name="OccurredAt">When it happened.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="Hash">SHA-256 of this entry and its predecessor's hash, lower-case hex.</param>
public sealed record CustodyEntryView(
    int Sequence, string Type, Guid ActorId, string Actor, Guid CustodianId, string Custodian, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt,
    string Purpose, string Place, string SealNumber, string HashResult, string Remarks, string Hash);

internal static class CustodyLedger
{
    internal static async Task<CustodyLedgerView> ReadAsync(ICaseTrackerDb db, ExhibitId id, UserId? custodian, CancellationToken ct)
    {
        var entries = await db.CustodyEvents.AsNoTracking().Where(c => c.ExhibitId == id).OrderBy(c => c.Sequence).ToListAsync(ct);
        var people = entries.SelectMany(e => (UserId[])[e.ActorId, e.CustodianId]).Distinct().ToList();
        var names = await db.Staff.AsNoTracking().Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        return new CustodyLedgerView(CustodyEvent.IsChain(entries, custodian), [.. entries.Select(e => new CustodyEntryView(
            e.Sequence, e.Type, e.ActorId.Value, names[e.ActorId], e.CustodianId.Value, names[e.CustodianId], e.OccurredAt, e.RecordedAt,
            e.Purpose, e.Place, e.SealNumber, e.HashResult, e.Remarks, Convert.ToHexStringLower(e.Hash)))]);
    }
}
