using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Changes;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Changes;

/// <summary>What one count was laid with and every change of it that took effect, in order.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record ListChargeChangesQuery(Guid CaseId, Guid CountId) : IQuery<ChargeHistory>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="LaidWith">The offence it was laid with.</param>
public sealed record ChargeHistory(int Number, string Suspect, string LaidWith, string LaidUnder, DateTimeOffset LaidAt, IReadOnlyList<ChargeChangeView> Changes);

/// <param name="To">Null for a withdrawal.</param>
/// <param name="ReasonCode">Code of the list ReclassificationReason.</param>
/// <param name="ApprovedBy">Null for what needed no approval.</param>
public sealed record ChargeChangeView(
    int Number, ChargeAct Act, string From, string? To, string ToLegalBasis, string ReasonCode, string Reason, string By, Guid? ProposalId, string? ApprovedBy, DateTimeOffset At);

internal sealed class ListChargeChangesHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListChargeChangesQuery, Result<ChargeHistory>>
{
    public async Task<Result<ChargeHistory>> Handle(ListChargeChangesQuery query, CancellationToken ct)
    {
        var id = new CountId(query.CountId);
        if (await db.Counts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.CaseId == new CaseId(query.CaseId), ct) is not { } count) return CommonRefusals.NotFound;
        audit.About(query.CountId);
        var suspect = await db.Suspects.Where(s => s.Id == count.SuspectId).Select(s => s.Reference + " " + s.Name).SingleAsync(ct);
        var first = await db.ChargeChanges.AsNoTracking().Where(c => c.CountId == id && c.Number == 1).Select(c => new { c.FromOffence, c.FromLegalBasis }).SingleOrDefaultAsync(ct);
        var changes = await db.ChargeChanges.AsNoTracking().Where(c => c.CountId == id).OrderBy(c => c.Number).Select(c => new ChargeChangeView(
            c.Number, c.Act, c.FromOffence, c.Act == ChargeAct.Withdrawn ? null : c.ToOffence, c.ToLegalBasis, c.ReasonCode, c.Reason,
            db.Staff.Where(s => s.Id == c.By).Select(s => s.DisplayName).First(), c.ProposalId == null ? null : c.ProposalId.Value.Value,
            db.ChargeProposals.Where(p => p.Id == c.ProposalId).SelectMany(p => db.Staff.Where(s => s.Id == p.AnsweredBy)).Select(s => s.DisplayName).FirstOrDefault(), c.At)).ToListAsync(ct);
        return new ChargeHistory(count.Number, suspect, first?.FromOffence ?? count.Offence, first?.FromLegalBasis ?? count.LegalBasis, count.RecordedAt, changes);
    }
}
