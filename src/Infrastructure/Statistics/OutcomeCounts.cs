using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Statistics;

/// <summary>Asks the functions of Sql/Statistics/entry.sql, each once a year asked for, whatever the number of cases.</summary>
internal sealed class OutcomeCounts(CaseTrackerDbContext db) : IOutcomeCounts
{
    public async Task<IReadOnlyList<CountRow>> CountsAsync(int year, CancellationToken ct) => await db.Database.SqlQuery<CountRow>($"""
        select measure as "Measure", unit_id as "UnitId", form as "Form", quarter as "Quarter", trait as "Trait", count as "Count" from app.outcome_counts({year})
        """).ToListAsync(ct);

    public async Task<IReadOnlyList<SpreadRow>> SpreadsAsync(int year, CancellationToken ct) => await db.Database.SqlQuery<SpreadRow>($"""
        select spread as "Spread", form as "Form", count as "Count", median as "Median", p90 as "P90" from app.outcome_spreads({year})
        """).ToListAsync(ct);

    public async Task<IReadOnlyList<MoneyRow>> MoneyAsync(int year, CancellationToken ct) => await db.Database.SqlQuery<MoneyRow>($"""
        select currency as "Currency", claims as "Claims", awarded_claims as "AwardedClaims", paid_claims as "PaidClaims", claimed as "Claimed", awarded as "Awarded", paid as "Paid" from app.outcome_money({year})
        """).ToListAsync(ct);

    public async Task<IReadOnlyList<RecoveryRow>> RecoveryAsync(int year, CancellationToken ct) => await db.Database.SqlQuery<RecoveryRow>($"""
        select currency as "Currency", estimated_cases as "EstimatedCases", realised_cases as "RealisedCases", estimated as "Estimated", realised as "Realised" from app.outcome_recovery({year})
        """).ToListAsync(ct);

    public async Task<ProofRows> ProofAsync(int year, CancellationToken ct)
    {
        var counts = await db.Database.SqlQuery<ProofCountRow>($"""select id as "Id", unit_id as "UnitId", form as "Form", quarter as "Quarter", child as "Child" from app.outcome_proof_counts({year})""").ToListAsync(ct);
        var links = await db.Database.SqlQuery<Link>($"""
            select count_id as "CountId", element as "Element", exhibit_id as "ExhibitId", strength as "Strength", admissibility as "Admissibility", state as "State" from app.outcome_proof_links({year})
            """).ToListAsync(ct);
        var items = await db.Database.SqlQuery<ProofItemRow>($"""select id as "Id", parent_id as "ParentId", source as "Source" from app.outcome_proof_items({year})""").ToListAsync(ct);
        return new ProofRows(counts, [.. links.Select(l => l.Row)], items);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> UnitsAsync(CancellationToken ct) =>
        (await db.Database.SqlQuery<Named>($"""select id as "Id", name as "Name" from app.outcome_units()""").ToListAsync(ct)).ToDictionary(u => u.Id, u => u.Name);

    private sealed record Named(Guid Id, string Name);

    private sealed record Link(Guid CountId, string Element, Guid ExhibitId, string Strength, string Admissibility, string State)
    {
        internal ProofLinkRow Row =>
            new(CountId, Enum.Parse<OffenceElement>(Element), ExhibitId, Enum.Parse<ProofStrength>(Strength), Enum.Parse<Admissibility>(Admissibility), Enum.Parse<ExhibitState>(State));
    }
}
