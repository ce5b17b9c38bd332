using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>What of a case was or is to be handed to whom, the latest first; with the register of recalls.</summary>
[Requires(Permissions.DisclosureRead), Audited(AuditAct.Consult, AuditObject.ReleaseSet)]
public sealed record ListReleaseSetsQuery(Guid CaseId) : IQuery<IReadOnlyList<ReleaseSetLine>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Audience">Code of the list DisclosureAudience.</param>
/// <param name="Supplement">0 for a first set; n: supplementary schedule n.</param>
/// <param name="Sha256">Of the archive; null until its files are made.</param>
/// <param name="OpenRecalls">Asked back, and neither return nor destruction is confirmed.</param>
public sealed record ReleaseSetLine(
    Guid Id, int Number, string Audience, string Recipient, ReleaseState State, bool IsSupplement, int Supplement, string CopyMark, int Items, DateTimeOffset DraftedAt, DateTimeOffset? ReleasedAt,
    string? Sha256, string? Failure, int Receipts, int Recalls, int OpenRecalls);

internal sealed class ListReleaseSetsHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListReleaseSetsQuery, Result<IReadOnlyList<ReleaseSetLine>>>
{
    public async Task<Result<IReadOnlyList<ReleaseSetLine>>> Handle(ListReleaseSetsQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var sets = await db.ReleaseSets.AsNoTracking().Where(s => s.CaseId == id && s.State != ReleaseState.Dropped).OrderByDescending(s => s.Number).Select(s => new ReleaseSetLine(
            s.Id.Value, s.Number, s.Audience, s.Recipient, s.State, s.RootId != s.Id, s.Supplement, s.CopyMark, db.ReleaseSetItems.Count(i => i.SetId == s.Id), s.DraftedAt, s.ReleasedAt,
            s.File!.Sha256, s.FailureCode == "" ? null : s.FailureCode, db.ReleaseReceipts.Count(r => r.SetId == s.Id), db.ReleaseRecalls.Count(r => r.SetId == s.Id),
            db.ReleaseRecalls.Count(r => r.SetId == s.Id && !db.RecallSteps.Any(x => x.RecallId == r.Id && (x.Step == RecallStep.Returned || x.Step == RecallStep.Destroyed))))).ToListAsync(ct);
        audit.Showed(sets.Select(s => s.Id));
        return sets;
    }
}
