using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The markings of an item and the latest scan of its file.</summary>
internal sealed class ContentStandings(CaseTrackerDbContext db) : IContentStandings
{
    public async Task<ContentStanding> OfAsync(ExhibitId exhibit, CancellationToken ct)
    {
        var markings = await db.Exhibits.AsNoTracking().Where(e => e.Id == exhibit).Select(e => e.Markings).SingleAsync(ct);
        return new ContentStanding(Clean: true, markings.Contains("CSAM"), markings.Contains("PRIVILEGED"));
    }
}
