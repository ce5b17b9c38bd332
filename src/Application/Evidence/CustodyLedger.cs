using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>An item's custody from intake to now.</summary>
/// <param name="ChainIntact">True when every entry carries the hash that its content and predecessor give, none is missing, and the last says what the item says.</param>
public sealed record CustodyLedgerView(bool ChainIntact, IReadOnlyList<CustodyEntryView> Items);

/// <param name="CustodianId">Null in the store and outside.</param>
/// <param name="Custodian">Name of the person, place or recipient that holds the item after this event.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="SealNumber">Seal it bears after this event.</param>
/// <param name="Hash">SHA-256 of <see cref="Canonical"/> and the predecessor's hash, lower-case hex.</param>
public sealed record CustodyEntryView(
    int Sequence, string Type, Guid ActorId, string Actor, Guid? CustodianId, string Custodian, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt,
    string Purpose, string Place, string SealNumber, string HashResult, string Remarks, string Hash)
{
    public required HolderKind CustodianKind { get; init; }

    /// <summary>Null when nothing was given or got.</summary>
    public required SideView? From { get; init; }

    public required SideView? To { get; init; }

    public required string OnBehalfOf { get; init; }

    public required string Authority { get; init; }

    public required string Receipt { get; init; }

    /// <summary>Seal as it was seen.</summary>
    public required string SealBefore { get; init; }

    public required string Condition { get; init; }

    public required string Reason { get; init; }

    public required string LateReason { get; init; }

    public required string Witness { get; init; }

    /// <summary>Sequence of the entry that this one corrects.</summary>
    public required int? Corrects { get; init; }

    /// <summary>Sequence of the entry that corrects this one; null while none does.</summary>
    public required int? CorrectedBy { get; init; }

    public required Guid? TransferId { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>The event as it was hashed, RFC 8785.</summary>
    public required string Canonical { get; init; }
}

/// <summary>One side of a transfer.</summary>
/// <param name="Name">Of the person, place or recipient.</param>
public sealed record SideView(HolderKind Kind, Guid? UserId, string Name, string Agency, string Facility);

internal static class CustodyLedger
{
    internal static async Task<CustodyLedgerView> ReadAsync(ICaseTrackerDb db, Exhibit exhibit, CancellationToken ct)
    {
        var entries = await db.CustodyEvents.AsNoTracking().Where(c => c.ExhibitId == exhibit.Id).OrderBy(c => c.Sequence).ToListAsync(ct);
        var people = entries.SelectMany(e => (UserId?[])[e.ActorId, e.From.UserId, e.To.UserId, e.Custodian.UserId]).OfType<UserId>().Distinct().ToList();
        var names = await db.Staff.AsNoTracking().Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var corrections = entries.Where(e => e.Corrects is not null).ToDictionary(e => e.Corrects!.Value, e => e.Sequence);
        return new CustodyLedgerView(CustodyChain.IsWhole(exhibit, entries), [.. entries.Select(e => new CustodyEntryView(
            e.Sequence, e.Type, e.ActorId.Value, names[e.ActorId], e.Custodian.UserId?.Value, Name(e.Custodian), e.OccurredAt, e.RecordedAt,
            e.Purpose, e.Place, e.SealAfter, e.HashResult, e.Remarks, Convert.ToHexStringLower(e.Hash))
        {
            CustodianKind = e.Custodian.Kind, From = Side(e.From), To = Side(e.To), OnBehalfOf = e.OnBehalfOf, Authority = e.Authority, Receipt = e.Receipt,
            SealBefore = e.SealBefore, Condition = e.Condition, Reason = e.Reason, LateReason = e.LateReason, Witness = e.Witness, Corrects = e.Corrects,
            CorrectedBy = corrections.TryGetValue(e.Sequence, out var by) ? by : null, TransferId = e.TransferId,
            PreviousHash = Convert.ToHexStringLower(e.PreviousHash), Canonical = e.Canonical(),
        })]);

        string Name(Holder holder) => holder.UserId is { } id ? names.GetValueOrDefault(id, "") : holder.Name;
        SideView? Side(Holder side) => side.Kind == HolderKind.None ? null : new SideView(side.Kind, side.UserId?.Value, Name(side), side.Agency, side.Facility);
    }
}
