using CaseTracker.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>One row per series; the row lock makes two takers wait, a rollback gives the number back.</summary>
internal sealed class Numbering(CaseTrackerDbContext db) : INumbering
{
    public async Task<int> NextAsync(string series, CancellationToken ct) => (await db.Database.SqlQuery<int>($"""
        insert into number_series as n (series, last) values ({series}, 1)
        on conflict (series) do update set last = n.last + 1 returning last as "Value"
        """).ToListAsync(ct))[0];
}
