namespace CaseTracker.Domain.Evidence;

/// <summary>What a court may ask about the custody of an item.</summary>
public enum ContinuityKind
{
    /// <summary>Nobody can be shown to have held it between two instants.</summary>
    Gap,

    /// <summary>An offer was accepted only long after it was made.</summary>
    LateTransfer,

    /// <summary>An offer waits for its answer too long.</summary>
    PendingTransfer,

    /// <summary>Two held it at once, as their entries say.</summary>
    OverlappingCustodians,

    /// <summary>It was taken over from someone who had left: nobody is on record as its giver.</summary>
    OneSidedTransfer,

    /// <summary>A seal was broken and nobody witnessed it, or nobody said why.</summary>
    SealBrokenUnwitnessed,

    /// <summary>The seal that was seen is not the one on record.</summary>
    SealMismatch,

    /// <summary>It changed hands while its seal was broken.</summary>
    SealLeftOpen,

    /// <summary>It was worked on and no entry says that its seal was broken.</summary>
    WorkedOnWhileSealed,

    /// <summary>Written down long after it happened.</summary>
    LateEntry,

    /// <summary>Entries were changed or removed outside the product.</summary>
    ChainBroken,
}

/// <param name="Sequence">The entry it concerns; null when none does.</param>
/// <param name="Until">Null for a moment, and for what goes on.</param>
/// <param name="Explanation">What the ledger itself says to it; empty when it says nothing.</param>
public sealed record ContinuityFinding(ContinuityKind Kind, int? Sequence, DateTimeOffset From, DateTimeOffset? Until, string Explanation)
{
    public bool IsExplained => Explanation.Length > 0;
}

/// <summary>Reads a ledger as the other side's counsel would.</summary>
public static class Continuity
{
    /// <summary>So long may lie between release and receipt, and between offer and acceptance.</summary>
    public static readonly TimeSpan TransferLimit = TimeSpan.FromHours(24);

    /// <summary>So long may lie between collection and the first entry.</summary>
    public static readonly TimeSpan IntakeLimit = TimeSpan.FromHours(72);

    /// <param name="ledger">All entries of the item, by sequence.</param>
    /// <param name="handOvers">All offers of the item.</param>
    public static IReadOnlyList<ContinuityFinding> Of(Exhibit exhibit, IReadOnlyList<CustodyEvent> ledger, IEnumerable<HandOver> handOvers, DateTimeOffset now)
    {
        List<ContinuityFinding> found = [];
        if (!CustodyChain.IsWhole(exhibit, ledger)) found.Add(new(ContinuityKind.ChainBroken, FirstBroken(ledger), exhibit.RecordedAt, null, ""));
        found.AddRange(Intake(exhibit, ledger));
        found.AddRange(Transfers(ledger));
        found.AddRange(Seals(exhibit, ledger));
        found.AddRange(ledger.Skip(1).Where(e => e.RecordedAt - e.OccurredAt > CustodyRules.Grace)
            .Select(e => new ContinuityFinding(ContinuityKind.LateEntry, e.Sequence, e.OccurredAt, e.RecordedAt, e.LateReason)));
        found.AddRange(Offers(handOvers, now));
        var corrections = ledger.Where(e => e.Corrects is not null).ToLookup(e => e.Corrects!.Value, e => e.Reason);
        return [.. found.Select(f => f is { IsExplained: false, Sequence: { } s } && f.Kind != ContinuityKind.ChainBroken ? f with { Explanation = string.Join("; ", corrections[s]) } : f)
            .OrderBy(f => f.Sequence ?? int.MaxValue).ThenBy(f => f.Kind)];
    }

    private static int? FirstBroken(IReadOnlyList<CustodyEvent> ledger)
    {
        var previous = CustodyChain.Beginning;
        for (var i = 0; i < ledger.Count; previous = ledger[i++].Hash) if (ledger[i].Sequence != i + 1 || !ledger[i].IsIntact(previous)) return i + 1;
        return null;
    }

    private static IEnumerable<ContinuityFinding> Intake(Exhibit exhibit, IReadOnlyList<CustodyEvent> ledger)
    {
        if (ledger.Count > 0 && ledger[0].RecordedAt - exhibit.CollectedAt > IntakeLimit)
            yield return new(ContinuityKind.Gap, ledger[0].Sequence, exhibit.CollectedAt, ledger[0].RecordedAt, ledger[0].LateReason);
    }

    private static IEnumerable<ContinuityFinding> Transfers(IReadOnlyList<CustodyEvent> ledger)
    {
        var taken = ledger.Where(e => e is { Type: CustodyTypes.Received, TransferId: not null }).ToLookup(e => e.TransferId!.Value);
        foreach (var given in ledger.Where(e => e is { Type: CustodyTypes.Released, TransferId: not null } && e.To.Kind == HolderKind.Person))
        {
            var receipt = taken[given.TransferId!.Value].FirstOrDefault();
            if (receipt is null || receipt.OccurredAt - given.OccurredAt > TransferLimit)
                yield return new(ContinuityKind.Gap, given.Sequence, given.OccurredAt, receipt?.OccurredAt, receipt?.Remarks ?? "");
        }

        var released = ledger.Where(e => e.Type == CustodyTypes.Released).Select(e => e.TransferId).ToHashSet();
        foreach (var alone in ledger.Where(e => e.Type == CustodyTypes.Received && e.From.Kind == HolderKind.Person && !released.Contains(e.TransferId)))
            yield return new(ContinuityKind.OneSidedTransfer, alone.Sequence, alone.OccurredAt, null, alone.Reason);

        CustodyEvent? last = null;
        foreach (var moved in ledger.Where(e => CustodyRules.All.GetValueOrDefault(e.Type) is { Moves: true } && e.Type != CustodyTypes.Released || e.Custodian.Kind == HolderKind.Outside && e.Type == CustodyTypes.Released))
        {
            if (last is not null && (moved.OccurredAt < last.OccurredAt || !moved.From.Is(last.Custodian)))
                yield return new(ContinuityKind.OverlappingCustodians, moved.Sequence, moved.OccurredAt, last.OccurredAt, "");
            last = moved;
        }
    }

    private static IEnumerable<ContinuityFinding> Seals(Exhibit exhibit, IReadOnlyList<CustodyEvent> ledger)
    {
        var (seal, broken) = ("", false);
        foreach (var e in ledger)
        {
            if (e.Sequence > 1 && e.SealBefore != seal) yield return new(ContinuityKind.SealMismatch, e.Sequence, e.OccurredAt, null, "");
            if (e.Type == CustodyTypes.SealBroken && (e.Witness.Length == 0 || e.Reason.Length == 0)) yield return new(ContinuityKind.SealBrokenUnwitnessed, e.Sequence, e.OccurredAt, null, "");
            if (broken && e.Type is CustodyTypes.Received or CustodyTypes.CheckedIn or CustodyTypes.Returned && e.SealAfter.Length == 0) yield return new(ContinuityKind.SealLeftOpen, e.Sequence, e.OccurredAt, null, "");
            if (exhibit.Kind == ExhibitKind.Physical && e.SealBefore.Length > 0 && CustodyRules.All.GetValueOrDefault(e.Type) is { Opens: true })
                yield return new(ContinuityKind.WorkedOnWhileSealed, e.Sequence, e.OccurredAt, null, e.Reason);
            broken = e.Type == CustodyTypes.SealBroken || (broken && e.SealAfter.Length == 0);
            seal = e.SealAfter;
        }
    }

    private static IEnumerable<ContinuityFinding> Offers(IEnumerable<HandOver> handOvers, DateTimeOffset now)
    {
        foreach (var offer in handOvers)
        {
            if (offer.Status == HandOverStatus.Pending && now - offer.OfferedAt > TransferLimit) yield return new(ContinuityKind.PendingTransfer, null, offer.OfferedAt, null, "");
            if (offer is { Status: HandOverStatus.Accepted, AnsweredAt: { } at } && at - offer.OfferedAt > TransferLimit)
                yield return new(ContinuityKind.LateTransfer, null, offer.OfferedAt, at, offer.Answer);
        }
    }
}
