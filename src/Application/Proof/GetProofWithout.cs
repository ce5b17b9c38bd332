using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Proof;
using MediatR;

namespace CaseTracker.Application.Proof;

/// <summary>What remains of every count when everything that comes from one victim is taken out (R34).</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record GetProofWithoutQuery(Guid CaseId, Guid VictimId) : IQuery<IfWithdrawnView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class GetProofWithoutHandler(ProofReading reading, AuditNotes audit) : IRequestHandler<GetProofWithoutQuery, Result<IfWithdrawnView>>
{
    public async Task<Result<IfWithdrawnView>> Handle(GetProofWithoutQuery query, CancellationToken ct)
    {
        var caseId = new CaseId(query.CaseId);
        if ((await reading.VictimsAsync(caseId, ct)).SingleOrDefault(v => v.Id == query.VictimId) is not { } victim) return CommonRefusals.NotFound;
        audit.About(query.VictimId);
        var proof = await reading.OfAsync(caseId, ct);
        var without = proof.Matrix.Without(new VictimId(query.VictimId));
        var unknown = proof.Matrix.Counts.SelectMany(c => c.Elements).SelectMany(e => e.Links).Where(l => l.Origin.VictimUnknown).Select(l => proof.Items[l.Item]).Distinct();
        return new IfWithdrawnView(
            victim, without.Counts.Count(c => c.Stands), [.. unknown.OrderBy(i => i.Reference.Length).ThenBy(i => i.Reference, StringComparer.Ordinal).Select(i => i.Reference)],
            [.. proof.Counts.Select((count, at) => View(count, proof.Matrix.Counts[at], without.Counts[at], proof, query.VictimId))]);
    }

    private static CountRemainsView View(ProofCount count, CountProof before, CountProof after, CaseProof proof, Guid victim) => new(
        count.Id.Value, count.Number, count.Offence, count.SuspectReference, count.Suspect, count.Pseudonym, count.VictimId?.Value == victim, Remaining.Of(before, after),
        IndependenceView.Of(before.Independence), IndependenceView.Of(after.Independence),
        [.. before.Elements.Zip(after.Elements).Select(e => new ElementRemains(e.First.Element, e.First.Need, e.First.Standing, e.Second.Standing,
            References(e.First.Links.Where(l => !e.Second.Links.Contains(l)), proof), References(e.Second.Links.Where(l => l.Weight == LinkWeight.Counts), proof)))]);

    private static IReadOnlyList<string> References(IEnumerable<ProofLink> links, CaseProof proof) => [.. links.Select(l => proof.Items[l.Item].Reference)];
}
