namespace CaseTracker.Domain.Deadlines.Rules;

/// <summary>What a start of the product does with a rule it ships, given the versions that are stored.</summary>
public static class RuleShipment
{
    /// <returns>
    /// Null when this text was shipped before. Else a new version: in use at once when the rule is new, or when nobody has confirmed, edited
    /// or withdrawn it; a proposal otherwise.
    /// </returns>
    public static RuleEdition? Of(DeadlineRule shipped, IReadOnlyList<RuleEdition> stored, DateTimeOffset at)
    {
        if (stored.Any(edition => edition.ShippedVersion == shipped.Version)) return null;
        var last = stored.Count == 0 ? 0 : stored.Max(edition => edition.Number);
        var current = stored.SingleOrDefault(edition => edition.State == EditionState.Current);
        var untouched = current is { ShippedVersion: not null, IsConfirmed: false };
        if (untouched) current!.GiveWay();
        return RuleEdition.Of(shipped, last + 1, untouched || stored.Count == 0 ? EditionState.Current : EditionState.Proposed, at, shipped.Version);
    }
}
