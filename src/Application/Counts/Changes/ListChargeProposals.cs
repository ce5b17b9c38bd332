using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Changes;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Changes;

/// <summary>Every change of a charge in this case that had to be approved, with what became of it, the latest first.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record ListChargeProposalsQuery(Guid CaseId) : IQuery<IReadOnlyList<ChargeProposalView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>The changes that wait for a supervisor in all cases the caller may see, the oldest first.</summary>
[Requires(Permissions.ChargeApprove), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record ListWaitingChargesQuery : IQuery<IReadOnlyList<ChargeProposalView>>;

/// <param name="To">Null for a withdrawal.</param>
/// <param name="ReasonCode">Code of the list ReclassificationReason.</param>
/// <param name="Victim">Pseudonym; null where the count has no victim.</param>
/// <param name="MayAnswer">False for who asked, and for what was answered.</param>
/// <param name="Answer">Empty while it waits.</param>
public sealed record ChargeProposalView(
    Guid Id, Guid CaseId, string CaseReference, Guid CountId, int CountNumber, string Suspect, string? Victim, ChargeAct Act, string From, string? To, string ReasonCode, string Reason,
    string EvidenceGap, DateOnly? VictimInformedOn, string AskedBy, DateTimeOffset AskedAt, ChargeProposalState State, string? AnsweredBy, DateTimeOffset? AnsweredAt, string Answer, bool MayAnswer);

internal sealed class ListChargeProposalsHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit)
    : IRequestHandler<ListChargeProposalsQuery, Result<IReadOnlyList<ChargeProposalView>>>, IRequestHandler<ListWaitingChargesQuery, Result<IReadOnlyList<ChargeProposalView>>>
{
    private const int MostShown = 200;

    public Task<Result<IReadOnlyList<ChargeProposalView>>> Handle(ListChargeProposalsQuery query, CancellationToken ct) =>
        ReadAsync(db.ChargeProposals.Where(p => p.CaseId == new CaseId(query.CaseId)).OrderByDescending(p => p.AskedAt), ct);

    public Task<Result<IReadOnlyList<ChargeProposalView>>> Handle(ListWaitingChargesQuery query, CancellationToken ct) =>
        ReadAsync(db.ChargeProposals.Where(p => p.State == ChargeProposalState.Waiting).OrderBy(p => p.AskedAt), ct);

    private async Task<Result<IReadOnlyList<ChargeProposalView>>> ReadAsync(IQueryable<ChargeProposal> rows, CancellationToken ct)
    {
        var (me, answers) = (user.Actor.Id, PermissionTable.RoleCarries(user.Actor.Roles, Permissions.ChargeApprove));
        var found = await rows.Take(MostShown).AsNoTracking().Select(p => new ChargeProposalView(
            p.Id.Value, p.CaseId.Value, db.Cases.Where(c => c.Id == p.CaseId).Select(c => c.Reference).First(), p.CountId.Value, db.Counts.Where(c => c.Id == p.CountId).Select(c => c.Number).First(),
            db.Suspects.Where(s => db.Counts.Any(c => c.Id == p.CountId && c.SuspectId == s.Id)).Select(s => s.Reference + " " + s.Name).First(),
            db.Victims.Where(v => db.Counts.Any(c => c.Id == p.CountId && c.VictimId == v.Id)).Select(v => v.Pseudonym).FirstOrDefault(),
            p.Act, p.FromOffence, p.Act == ChargeAct.Withdrawn ? null : p.ToOffence, p.ReasonCode, p.Reason, p.EvidenceGap, p.VictimInformedOn,
            db.Staff.Where(s => s.Id == p.AskedBy).Select(s => s.DisplayName).First(), p.AskedAt, p.State,
            db.Staff.Where(s => s.Id == p.AnsweredBy).Select(s => s.DisplayName).FirstOrDefault(), p.AnsweredAt, p.Answer,
            answers && p.State == ChargeProposalState.Waiting && p.AskedBy != me)).ToListAsync(ct);
        audit.Showed(found.Select(p => p.CountId));
        return found;
    }
}
