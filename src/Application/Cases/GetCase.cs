using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>All that the case page shows of the case itself, in one call.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Case)]
public sealed record GetCaseQuery(Guid CaseId) : IQuery<CaseView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Permissions">What the caller may do in this case; a page offers only these.</param>
/// <param name="Custody">The running custody clock that ends first; null when none runs.</param>
/// <param name="WaitingFor">What its stage waits for, in words.</param>
/// <param name="StandsStill">What it, or somebody in it, waits for: the most overdue; null for nothing.</param>
public sealed record CaseView(
    Guid Id, uint Version, string Reference, string Title, string Stage, string WaitingFor, Guid UnitId, string Unit, Guid LeadId, string Lead, DateOnly OpenedOn,
    string DetectionMode, IReadOnlyList<string> Exploitation, DateOnly? FirstReportOn, DateOnly? FirstProsecutorAdviceOn, bool Restricted,
    CaseDeadlineItem? WorstDeadline, CaseDeadlineItem? Custody, CaseTotals Totals, IReadOnlyList<StageChangeView> Stages, IReadOnlyList<string> Permissions,
    CaseStandstill? StandsStill);

public sealed record CaseDeadlineItem(Guid Id, string Title, DateOnly DueOn);

public sealed record CaseTotals(int Suspects, int Counts, int Victims, int Exhibits, int ExhibitsAwaitingFile, int RunningDeadlines, int Documents);

/// <param name="ReasonCode">Code of the list BlockReason.</param>
/// <param name="ExpectedBy">By when it should come; null when nobody can say.</param>
public sealed record CaseStandstill(string ReasonCode, DateOnly Since, DateOnly? ExpectedBy);

public sealed record StageChangeView(string? From, string To, DateTimeOffset At, string By, string Reason);

/// <param name="Worst">The running deadline that ends first.</param>
public sealed record CaseSummary(string Unit, CaseDeadlineItem? Worst, CaseDeadlineItem? Custody, CaseTotals Totals, CaseStandstill? StandsStill);

internal sealed class GetCaseHandler(ICaseTrackerDb db, ICaseSummaries summaries, ICurrentUser user, CaseAccess access) : IRequestHandler<GetCaseQuery, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(GetCaseQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var found = await db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => new
        {
            Case = c, Version = EF.Property<uint>(c, Columns.Version), Lead = db.Staff.Where(s => s.Id == c.LeadId).Select(s => s.DisplayName).First(),
            Stages = c.StageChanges.OrderByDescending(s => s.Sequence).Select(s => new StageChangeView(s.From, s.To, s.At, db.Staff.Where(by => by.Id == s.By).Select(by => by.DisplayName).First(), s.Reason)).ToList(),
        }).SingleAsync(ct);
        var (of, about) = (found.Case, await summaries.OfAsync(id, ct));
        return new CaseView(
            query.CaseId, found.Version, of.Reference, of.Title, of.Stage, CaseStages.WaitingFor(of.Stage), of.UnitId.Value, about.Unit, of.LeadId.Value, found.Lead, of.OpenedOn, of.DetectionMode,
            of.Exploitation, of.FirstReportOn, of.FirstProsecutorAdviceOn, of.Restricted, about.Worst, about.Custody, about.Totals, found.Stages,
            [.. PermissionTable.Grants.Keys.Where(p => PermissionTable.RoleCarries(user.Actor.Roles, p) && PermissionTable.RelationCarries(access.Relation, p)).Order()], about.StandsStill);
    }
}
