using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Reference;

/// <summary>The rules as they stand in the database, read once in each scope: what an administrator changed holds for the next request, on every instance.</summary>
internal sealed class StoredDeadlineRules(CaseTrackerDbContext db) : IDeadlineRules
{
    private IReadOnlyList<DeadlineRule>? all;

    public IReadOnlyList<DeadlineRule> All => all ??=
    [
        .. db.RuleEditions.AsNoTracking().Where(edition => edition.State == EditionState.Current).OrderBy(edition => edition.Pack).ThenBy(edition => edition.RuleId)
            .AsEnumerable().Select(edition => edition.ToRule()),
    ];

    public DeadlineRule? Find(string id) => All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    public DeadlineRule? Find(string id, string version) => int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? db.RuleEditions.AsNoTracking().SingleOrDefault(edition => edition.RuleId == id && edition.Number == number)?.ToRule()
        : null;
}
