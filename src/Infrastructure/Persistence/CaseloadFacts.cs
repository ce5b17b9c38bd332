using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Dashboards;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>What app.caseload counts, joined to the cases as both locks show them.</summary>
internal sealed class CaseloadFacts(CaseTrackerDbContext db) : ICaseloadFacts
{
    private static readonly string[] Custody = [.. CustodyClocks.Rules];

    public async Task<IReadOnlyList<CarriedCase>> OpenAsync(DateOnly today, CancellationToken ct) =>
        await (from row in db.Set<CarriedRow>().FromSql($"select * from app.caseload({today}, {today.AddDays(CarriedCase.SoonDays)}, {today.AddDays(CarriedCase.ProtectionAheadDays)}, {Custody})")
               join c in db.Cases on row.CaseId equals c.Id
               join lead in db.Staff on c.LeadId equals lead.Id
               select new CarriedCase(
                   c.Id.Value, c.Reference, c.Title, c.LeadId.Value, lead.DisabledAt == null && lead.Roles.Contains(Roles.Prosecutor), c.Stage, row.StageSince, c.OpenedOn, c.FirstReportOn,
                   c.FirstProsecutorAdviceOn, c.Exploitation, row.Suspects, row.Victims, row.Children, row.MovedAt, row.Overdue, row.FirstOverdue, row.DueSoon, row.FirstDueSoon, row.CustodyClocks, row.NextCustodyEnd, row.ProtectionEnding,
                   row.MeasuresEligible, row.MeasuresApplied, row.MeasuresGranted, row.MeasuresUsed, row.Interviews, row.Confrontations, row.Approvals, row.Standstills, row.BlockedBy, row.BlockedUntil)).ToListAsync(ct);

    public async Task<CaseloadFlow> FlowAsync(DateTimeOffset from, DateTimeOffset until, Guid? lead, CancellationToken ct) => await db.Database.SqlQuery<CaseloadFlow>(
        $"""select opened as "Opened", charged as "Charged", closed as "Closed", open_at_end as "OpenAtEnd" from app.caseload_flow({from}, {until}, {lead})""").SingleAsync(ct);
}

/// <summary>A row of app.caseload, of no table; part of the model so that the filter on cases holds for it.</summary>
internal sealed class CarriedRow
{
    public CaseId CaseId { get; init; }

    public DateTimeOffset StageSince { get; init; }

    public DateTimeOffset MovedAt { get; init; }

    public int Suspects { get; init; }

    public int Victims { get; init; }

    public int Children { get; init; }

    public int Overdue { get; init; }

    public DateOnly? FirstOverdue { get; init; }

    public int DueSoon { get; init; }

    public DateOnly? FirstDueSoon { get; init; }

    public int CustodyClocks { get; init; }

    public DateOnly? NextCustodyEnd { get; init; }

    public int ProtectionEnding { get; init; }

    public int MeasuresEligible { get; init; }

    public int MeasuresApplied { get; init; }

    public int MeasuresGranted { get; init; }

    public int MeasuresUsed { get; init; }

    public int[] Interviews { get; init; } = [];

    public int Confrontations { get; init; }

    public int Approvals { get; init; }

    public int Standstills { get; init; }

    public string? BlockedBy { get; init; }

    public DateOnly? BlockedUntil { get; init; }
}
