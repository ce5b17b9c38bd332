namespace CaseTracker.Domain.Evidence;

/// <summary>Whether a ledger is as it was written.</summary>
public static class CustodyChain
{
    /// <summary>Predecessor of the first entry.</summary>
    public static byte[] Beginning => new byte[32];

    /// <summary>
    /// True when no entry was changed or left out, at the end neither, and the last one says what the item says of itself: who holds it
    /// and which seal it bears.
    /// </summary>
    /// <param name="ledger">All entries of the item, by sequence.</param>
    public static bool IsWhole(Exhibit exhibit, IReadOnlyList<CustodyEvent> ledger)
    {
        var previous = Beginning;
        for (var i = 0; i < ledger.Count; i++)
        {
            if (ledger[i].Sequence != i + 1 || ledger[i].ExhibitId != exhibit.Id || !ledger[i].IsIntact(previous)) return false;
            previous = ledger[i].Hash;
        }
        if (ledger.Count != exhibit.LastSequence || !previous.AsSpan().SequenceEqual(exhibit.LastHash)) return false;
        return ledger.Count == 0 ? exhibit.Custodian.Kind == HolderKind.None : ledger[^1].Custodian.Is(exhibit.Custodian) && ledger[^1].SealAfter == exhibit.SealNumber;
    }
}
