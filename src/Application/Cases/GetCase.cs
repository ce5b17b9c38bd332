using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
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

internal sealed class GetCaseHandler(ICaseTrackerDb db, ICurrentUser user, CaseAccess access) : IRequestHandler<GetCaseQuery, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(GetCaseQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var found = await db.Cases.Include(c => c.StageChanges).SingleAsync(c => c.Id == id, ct);
        var people = found.StageChanges.Select(s => s.By).Append(found.LeadId).Distinct().ToList();
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var about = await AboutAsync(id, ct);
        return new CaseView(
            query.CaseId, db.VersionOf(found), found.Reference, found.Title, found.Stage, CaseStages.WaitingFor(found.Stage), found.UnitId.Value, about.Unit,
            found.LeadId.Value, names[found.LeadId], found.OpenedOn, found.DetectionMode, found.Exploitation, found.FirstReportOn, found.FirstProsecutorAdviceOn,
            found.Restricted, about.Worst, about.Custody, about.Totals,
            [.. found.StageChanges.OrderByDescending(s => s.Sequence).Select(s => new StageChangeView(s.From, s.To, s.At, names[s.By], s.Reason))],
            [.. PermissionTable.Grants.Keys.Where(p => PermissionTable.RoleCarries(user.Actor.Roles, p) && PermissionTable.RelationCarries(access.Relation, p)).Order()], about.Still);
    }

    private sealed record About(string Unit, CaseDeadlineItem? Worst, CaseDeadlineItem? Custody, CaseTotals Totals, CaseStandstill? Still);

    /// <summary>One round trip for all that is counted or chosen.</summary>
    private async Task<About> AboutAsync(CaseId id, CancellationToken ct)
    {
        var running = db.Deadlines.Where(d => d.CaseId == id && d.Status == DeadlineStatus.Running);
        return await db.Cases.Where(c => c.Id == id).Select(c => new About(
            db.Units.Where(u => u.Id == c.UnitId).Select(u => u.Name).First(),
            running.OrderBy(d => d.DueOn).Select(d => new CaseDeadlineItem(d.Id.Value, d.Title, d.DueOn)).FirstOrDefault(),
            running.Where(d => CustodyClocks.Rules.Contains(d.RuleId!)).OrderBy(d => d.DueOn).ThenBy(d => d.DueAt).Select(d => new CaseDeadlineItem(d.Id.Value, d.Title, d.DueOn)).FirstOrDefault(),
            new CaseTotals(
                db.Suspects.Count(s => s.CaseId == id), db.Counts.Count(s => s.CaseId == id), db.Victims.Count(v => v.CaseId == id),
                db.Exhibits.Count(e => e.CaseId == id), db.Exhibits.Count(e => e.CaseId == id && e.State == Domain.Evidence.ExhibitState.AwaitsFile),
                running.Count(), db.Documents.Count(d => d.CaseId == id)),
            db.Blockages.Where(b => b.CaseId == id && b.EndedOn == null).OrderBy(b => b.ExpectedBy).ThenBy(b => b.Since).Select(b => new CaseStandstill(b.ReasonCode, b.Since, b.ExpectedBy)).FirstOrDefault()))
            .SingleAsync(ct);
    }
}
