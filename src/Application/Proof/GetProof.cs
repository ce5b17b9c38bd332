using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Proof;

/// <summary>The proof matrix of a case: per count the elements, what goes to prove each and what that rests on (R6, R25, R26), the victim-independence index (M1, M2), the gaps and when it was charged in spite of them.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record GetProofQuery(Guid CaseId) : IQuery<ProofView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class GetProofHandler(ICaseTrackerDb db, ProofReading reading, AuditNotes audit) : IRequestHandler<GetProofQuery, Result<ProofView>>
{
    public async Task<Result<ProofView>> Handle(GetProofQuery query, CancellationToken ct)
    {
        var caseId = new CaseId(query.CaseId);
        var proof = await reading.OfAsync(caseId, ct);
        var victims = await reading.VictimsAsync(caseId, ct);
        var pseudonyms = victims.ToDictionary(v => new VictimId(v.Id), v => v.Pseudonym);
        var tasks = await db.Tasks.Where(t => t.CaseId == caseId && t.State == TaskState.Open && t.CountId != null && t.Element != null)
            .Select(t => new { t.Id, Count = t.CountId!.Value, Element = t.Element!.Value }).ToListAsync(ct);
        audit.Showed(proof.Items.Keys.Select(i => i.Value));
        return new ProofView(
            [.. proof.Counts.Zip(proof.Matrix.Counts).Select(c => ProofWords.View(c.First, c.Second, proof, pseudonyms))], IndependenceView.Of(proof.Matrix.Independence), victims,
            [.. proof.Gaps.Select(g => new ProofGapView(g.Count.Value, g.Number, g.Element, g.Standing, tasks.FirstOrDefault(t => t.Count == g.Count && t.Element == g.Element)?.Id.Value))],
            await ChargedAsync(caseId, ct));
    }

    private async Task<IReadOnlyList<ChargedDespiteView>> ChargedAsync(CaseId caseId, CancellationToken ct)
    {
        var found = await db.ChargedDespite.AsNoTracking().Where(c => c.CaseId == caseId).OrderByDescending(c => c.At).Select(c => new
        {
            c.At, c.Gaps, c.Reason, By = db.Staff.Where(s => s.Id == c.By).Select(s => s.DisplayName).First(), Suspect = db.Suspects.Where(s => s.Id == c.SuspectId).Select(s => s.Reference).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. found.Select(c => new ChargedDespiteView(c.At, c.By, c.Suspect, c.Gaps.Split('\n'), c.Reason))];
    }
}
