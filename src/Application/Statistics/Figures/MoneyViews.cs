using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>
/// Sums of money are shown as the number of those they come from: not of a few, and not when that number moved by a few since it was published, because the
/// difference of two sums would be what those few were paid.
/// </summary>
internal static class MoneyViews
{
    internal static MoneyView Claims(MoneyRow row, CellRule rule, IReadOnlyList<MoneyView> published)
    {
        var before = published.Where(p => p.Currency == row.Currency).ToList();
        var (claims, awards, payments) = (
            Shown(row.Claims, rule, before.Select(p => p.Claims)), Shown(row.AwardedClaims, rule, before.Select(p => p.AwardedClaims)), Shown(row.PaidClaims, rule, before.Select(p => p.PaidClaims)));
        var (awarded, paid) = (awards is null ? (decimal?)null : row.Awarded, payments is null ? (decimal?)null : row.Paid);
        return new MoneyView(row.Currency, claims is null ? null : row.Claimed, awarded, paid, Share(paid, awarded)) { Claims = claims, AwardedClaims = awards, PaidClaims = payments };
    }

    internal static RecoveryMoneyView Recovery(RecoveryRow row, CellRule rule, IReadOnlyList<RecoveryMoneyView> published)
    {
        var before = published.Where(p => p.Currency == row.Currency).ToList();
        var (estimates, realisations) = (Shown(row.EstimatedCases, rule, before.Select(p => p.EstimatedCases)), Shown(row.RealisedCases, rule, before.Select(p => p.RealisedCases)));
        var (estimated, realised) = (estimates is null ? (decimal?)null : row.Estimated, realisations is null ? (decimal?)null : row.Realised);
        return new RecoveryMoneyView(row.Currency, estimates, estimated, realisations, realised, Share(realised, estimated));
    }

    private static decimal? Share(decimal? part, decimal? whole) => whole is > 0 && part is { } some ? Math.Round(some / whole.Value, 3, MidpointRounding.AwayFromZero) : null;

    /// <summary>How many there are; null when it may not be told. Of nobody there is nothing to tell.</summary>
    private static long? Shown(long count, CellRule rule, IEnumerable<long?> published) =>
        count == 0 || rule.IsTooSmall(count, null, published.Where(said => said is not null && said != count).MinBy(said => Math.Abs(said!.Value - count))) ? null : count;
}
