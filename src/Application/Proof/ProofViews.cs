using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;

namespace CaseTracker.Application.Proof;

/// <param name="Index">Share of the essential elements that can be proved with independent items alone (M1), 0 to 1; null where nothing must be proved.</param>
/// <param name="SoftIndex">The same, where what derives from a victim counts one half.</param>
public sealed record IndependenceView(int Essential, int Independent, int Derived, decimal? Index, decimal? SoftIndex)
{
    internal static IndependenceView Of(Independence of) => new(of.Essential, of.Independent, of.Derived, of.Index, of.SoftIndex);
}

/// <param name="Pseudonym">Never a name.</param>
public sealed record ProofVictim(Guid Id, string Pseudonym);

/// <param name="SourceIndependence">Code of the list SourceIndependence: the most dependent of the item and of all it was made from.</param>
/// <param name="Victims">Pseudonyms of those it comes from.</param>
/// <param name="VictimUnknown">It comes from a victim, and nobody has said from which: it is taken for each of theirs.</param>
/// <param name="Weight">Whether the link counts, or why not.</param>
public sealed record ProofLinkView(
    Guid EvidenceId, string Reference, string Title, string Type, string SourceIndependence, IReadOnlyList<string> Victims, bool VictimUnknown, ProofStrength Strength, LinkWeight Weight, string Note);

/// <param name="Need">Essential, or why it need not be proved.</param>
public sealed record ElementProofView(OffenceElement Element, ElementNeed Need, ElementStanding Standing, IReadOnlyList<ProofLinkView> Items);

/// <param name="TestimonyDependent">An essential element rests on victims' testimony alone (M2).</param>
public sealed record CountProofView(
    Guid Id, int Number, string Offence, Guid SuspectId, string SuspectReference, string Suspect, Guid? VictimId, string? Victim, bool Child,
    bool TestimonyDependent, IndependenceView Independence, IReadOnlyList<ElementProofView> Elements);

/// <param name="TaskId">The open task that is to close it; null when there is none.</param>
public sealed record ProofGapView(Guid CountId, int CountNumber, OffenceElement Element, ElementStanding Standing, Guid? TaskId);

/// <param name="Suspect">Reference; null when the whole case was charged.</param>
/// <param name="Gaps">As they were on that day.</param>
public sealed record ChargedDespiteView(DateTimeOffset At, string By, string? Suspect, IReadOnlyList<string> Gaps, string Reason);

/// <param name="Counts">Those that stand, by number; withdrawn ones are left out.</param>
/// <param name="Victims">For whom it can be asked what remains if they withdraw.</param>
public sealed record ProofView(
    IReadOnlyList<CountProofView> Counts, IndependenceView Independence, IReadOnlyList<ProofVictim> Victims, IReadOnlyList<ProofGapView> Gaps, IReadOnlyList<ChargedDespiteView> ChargedDespite);

/// <param name="Lost">References of the items that go.</param>
/// <param name="Left">References of those that remain and count.</param>
public sealed record ElementRemains(OffenceElement Element, ElementNeed Need, ElementStanding Before, ElementStanding After, IReadOnlyList<string> Lost, IReadOnlyList<string> Left);

/// <param name="OwnCount">It is laid for the victim who withdraws.</param>
public sealed record CountRemainsView(
    Guid Id, int Number, string Offence, string SuspectReference, string Suspect, string? Victim, bool OwnCount, CountRemains Outcome, IndependenceView Before, IndependenceView After, IReadOnlyList<ElementRemains> Elements);

/// <param name="Standing">Counts that stand without what comes from the victim.</param>
/// <param name="Unknown">References of items that come from a victim of whom nobody has said which; they are taken out too.</param>
public sealed record IfWithdrawnView(ProofVictim Victim, int Standing, IReadOnlyList<string> Unknown, IReadOnlyList<CountRemainsView> Counts);

/// <summary>Turns what was read into what is shown.</summary>
internal static class ProofWords
{
    internal static CountProofView View(ProofCount count, CountProof proof, CaseProof of, IReadOnlyDictionary<VictimId, string> pseudonyms) => new(
        count.Id.Value, count.Number, count.Offence, count.SuspectId.Value, count.SuspectReference, count.Suspect, count.VictimId?.Value, count.Pseudonym, count.Child, proof.TestimonyDependent,
        IndependenceView.Of(proof.Independence),
        [.. proof.Elements.Select(e => new ElementProofView(e.Element, e.Need, e.Standing, [.. e.Links.Select(l => View(l, of, pseudonyms))]))]);

    private static ProofLinkView View(ProofLink link, CaseProof of, IReadOnlyDictionary<VictimId, string> pseudonyms)
    {
        var item = of.Items[link.Item];
        return new ProofLinkView(
            item.Id.Value, item.Reference, item.Title, item.Type, link.Origin.Source, [.. link.Origin.Victims.Select(v => pseudonyms.GetValueOrDefault(v, "")).Order(StringComparer.Ordinal)],
            link.Origin.VictimUnknown, link.Strength, link.Weight, of.Notes[(link.Count, link.Element, link.Item)]);
    }
}
