using CaseTracker.Application.Statistics.Exports;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Statistics;

/// <summary>Asks the one function of Sql/Statistics/research.sql.</summary>
internal sealed class ResearchRows(CaseTrackerDbContext db) : IResearchRows
{
    public async Task<IReadOnlyList<ResearchRow>> OfAsync(Guid export, DateOnly today, CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<Row>($"""
            select victim_id as "VictimId", unit as "Unit", gender as "Gender", child as "Child", status as "Status", body as "Body", exploitation as "Exploitation", roles as "Roles", case_closed as "CaseClosed",
                support_open as "SupportOpen", support as "Support", referral_reason as "ReferralReason", consent as "Consent" from app.research_rows({export}, {today})
            """).ToListAsync(ct);
        return [.. rows.Select(r => new ResearchRow(r.VictimId, r.Unit, r.Gender, r.Child, r.Status, r.Body, r.Exploitation, r.Roles, r.CaseClosed, r.SupportOpen, r.Support, r.ReferralReason, r.Consent))];
    }

    private sealed record Row(
        Guid VictimId, string Unit, string Gender, bool Child, string Status, string? Body, string[] Exploitation, string[] Roles, bool CaseClosed, bool SupportOpen, string[] Support, string? ReferralReason, bool? Consent);
}
