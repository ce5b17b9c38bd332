using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>M1 and M2 of many cases at once: weighed by the proof matrix, like those of one case (docs/adr/0034).</summary>
internal static class ProofMeasures
{
    internal static IEnumerable<CountRow> Of(ProofRows rows)
    {
        var origins = ItemOrigin.OfAll(rows.Items.Select(i => new ItemNode(new ExhibitId(i.Id), i.ParentId is { } parent ? new ExhibitId(parent) : null, i.Source, [])));
        var matrix = ProofMatrix.Of(
            rows.Counts.Select(c => new ProofSubject(new CountId(c.Id), c.Child, Trafficking: true)),
            rows.Links.Select(l => new ProofLink(new CountId(l.CountId), l.Element, new ExhibitId(l.ExhibitId), l.Strength, origins.GetValueOrDefault(new ExhibitId(l.ExhibitId), ItemOrigin.Independent), l.Admissibility, l.State)));
        return rows.Counts.Zip(matrix.Counts).SelectMany(c => Of(c.First, c.Second));
    }

    private static IEnumerable<CountRow> Of(ProofCountRow count, CountProof proof)
    {
        var independence = proof.Independence;
        CountRow Row(string measure, long number) => new(measure, count.UnitId, count.Form, count.Quarter, null, number);
        yield return Row("counts", 1);
        yield return Row("counts.testimony", proof.TestimonyDependent ? 1 : 0);
        yield return Row("elements", independence.Essential);
        yield return Row("elements.supported", independence.Independent + independence.Derived);
        yield return Row("elements.supported.independent", independence.Independent);
    }
}
