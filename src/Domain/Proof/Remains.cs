
namespace CaseTracker.Domain.Proof;

/// <summary>What becomes of a count when one victim withdraws: nothing, it rests on less, it falls, or it was not proved before either.</summary>
public enum CountRemains { Untouched, Weakened, Falls, UnprovedBefore }

public static class Remaining
{
    /// <param name="before">The count with everything.</param>
    /// <param name="after">The same count without what comes from the victim.</param>
    public static CountRemains Of(CountProof before, CountProof after)
    {
        if (!before.Stands) return CountRemains.UnprovedBefore;
        if (!after.Stands) return CountRemains.Falls;
        return before.Elements.Zip(after.Elements).Any(e => e.First.Need == ElementNeed.Essential && Counting(e.First) > Counting(e.Second)) ? CountRemains.Weakened : CountRemains.Untouched;
    }

    private static int Counting(ElementProof element) => element.Links.Count(l => l.Weight == LinkWeight.Counts);
}
