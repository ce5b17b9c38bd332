using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>What every act on a rule begins with: its version.</summary>
internal sealed class RuleShelf(ICaseTrackerDb db)
{
    internal async Task<Result<RuleEdition>> FindAsync(string rule, int version, CancellationToken ct) =>
        await db.RuleEditions.SingleOrDefaultAsync(e => e.RuleId == rule && e.Number == version, ct) is { } found ? found : CommonRefusals.NotFound;

    /// <returns>Null when the rule was withdrawn.</returns>
    internal Task<RuleEdition?> CurrentAsync(string rule, CancellationToken ct) => db.RuleEditions.SingleOrDefaultAsync(e => e.RuleId == rule && e.State == EditionState.Current, ct);

    /// <returns>The highest number of the rule; 0 when there is no such rule.</returns>
    internal async Task<int> LastAsync(string rule, CancellationToken ct) => await db.RuleEditions.Where(e => e.RuleId == rule).MaxAsync(e => (int?)e.Number, ct) ?? 0;
}
