using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Domain.Proof;

/// <summary>Why an element must be proved, or need not be.</summary>
public enum ElementNeed { Essential, ChildVictim, OtherOffence }

/// <summary>On what an element rests, worst first after <see cref="NotNeeded"/>.</summary>
public enum ElementStanding { NotNeeded, Unproved, TestimonyOnly, VictimDerived, Independent }

/// <summary>Whether a link counts, or why it does not.</summary>
public enum LinkWeight { Counts, Background, Excluded, AwaitsFile, Gone }

/// <summary>A count as the matrix sees it. Withdrawn ones are not in it.</summary>
/// <param name="Child">Its victim is, or is presumed to be, a child.</param>
/// <param name="Trafficking">Of another offence only the act is weighed here.</param>
public sealed record ProofSubject(CountId Id, bool Child, bool Trafficking)
{
    /// <summary>For a child no means are needed (Palermo Protocol Art. 3(c); CETS 197 Art. 4(c); Dir. 2011/36 Art. 2(5)).</summary>
    public ElementNeed NeedOf(OffenceElement element) => (element, this) switch
    {
        (OffenceElement.Act, _) => ElementNeed.Essential,
        (_, { Trafficking: false }) => ElementNeed.OtherOffence,
        (OffenceElement.Means, { Child: true }) => ElementNeed.ChildVictim,
        _ => ElementNeed.Essential,
    };
}

/// <summary>That an item goes to prove an element of a count, with all that weighs.</summary>
public sealed record ProofLink(CountId Count, OffenceElement Element, ExhibitId Item, ProofStrength Strength, ItemOrigin Origin, Admissibility Admissibility, ExhibitState State)
{
    public LinkWeight Weight => this switch
    {
        { Admissibility: Admissibility.Excluded } => LinkWeight.Excluded,
        { State: ExhibitState.Lost or ExhibitState.Destroyed } => LinkWeight.Gone,
        { State: ExhibitState.AwaitsFile } => LinkWeight.AwaitsFile,
        { Strength: ProofStrength.Background } => LinkWeight.Background,
        _ => LinkWeight.Counts,
    };
}

/// <param name="Links">Also those that do not count.</param>
public sealed record ElementProof(OffenceElement Element, ElementNeed Need, ElementStanding Standing, IReadOnlyList<ProofLink> Links)
{
    /// <summary>Nothing that counts, or only what victims said (R26).</summary>
    public bool IsGap => Standing is ElementStanding.Unproved or ElementStanding.TestimonyOnly;

    internal static ElementProof Of(OffenceElement element, ElementNeed need, IReadOnlyList<ProofLink> links) =>
        new(element, need, need == ElementNeed.Essential ? Of(links) : ElementStanding.NotNeeded, links);

    private static ElementStanding Of(IReadOnlyList<ProofLink> links)
    {
        var sources = links.Where(l => l.Weight == LinkWeight.Counts).Select(l => l.Origin.Source).ToHashSet();
        return sources.Count == 0 ? ElementStanding.Unproved
            : sources.Contains(SourceKinds.Independent) ? ElementStanding.Independent
            : sources.Any(s => s != SourceKinds.VictimTestimony) ? ElementStanding.VictimDerived
            : ElementStanding.TestimonyOnly;
    }
}

/// <summary>One count and its three elements, in the order act, means, purpose.</summary>
public sealed record CountProof(CountId Count, IReadOnlyList<ElementProof> Elements)
{
    private IEnumerable<ElementProof> Essential => Elements.Where(e => e.Need == ElementNeed.Essential);

    public IEnumerable<ElementProof> Gaps => Elements.Where(e => e.IsGap);

    /// <summary>Every essential element has something that counts.</summary>
    public bool Stands => Essential.All(e => e.Standing != ElementStanding.Unproved);

    /// <summary>An essential element rests on victims' testimony alone (M2).</summary>
    public bool TestimonyDependent => Essential.Any(e => e.Standing == ElementStanding.TestimonyOnly);

    public Independence Independence => new(Essential.Count(), Essential.Count(e => e.Standing == ElementStanding.Independent), Essential.Count(e => e.Standing == ElementStanding.VictimDerived));
}

/// <summary>What goes to prove which element of which count, and what that rests on. The one place where this is worked out.</summary>
public sealed class ProofMatrix
{
    private readonly IReadOnlyList<ProofSubject> subjects;
    private readonly IReadOnlyList<ProofLink> links;

    private ProofMatrix(IReadOnlyList<ProofSubject> subjects, IReadOnlyList<ProofLink> links)
    {
        (this.subjects, this.links) = (subjects, links);
        var of = links.ToLookup(l => (l.Count, l.Element));
        Counts = [.. subjects.Select(s => new CountProof(s.Id, [.. Enum.GetValues<OffenceElement>().Select(e => ElementProof.Of(e, s.NeedOf(e), [.. of[(s.Id, e)]]))]))];
    }

    public IReadOnlyList<CountProof> Counts { get; }

    /// <summary>Of the whole case: over the essential elements of all its counts.</summary>
    public Independence Independence => Counts.Aggregate(new Independence(0, 0, 0), (sum, count) => sum + count.Independence);

    public static ProofMatrix Of(IEnumerable<ProofSubject> subjects, IEnumerable<ProofLink> links) => new([.. subjects], [.. links]);

    /// <summary>What remains when everything that comes from this victim is taken out (R34). The counts stay: no victim's complaint is needed (Dir. 2011/36 Art. 9(1)).</summary>
    public ProofMatrix Without(VictimId victim) => new(subjects, [.. links.Where(l => !l.Origin.GoesWith(victim))]);
}
