using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using static CaseTracker.Domain.Evidence.OffenceElement;

namespace CaseTracker.Domain.Tests.Proof;

public sealed class ProofMatrixTests
{
    private static readonly CountId Count = CountId.New();
    private static readonly (VictimId V1, VictimId V2) Victims = (VictimId.New(), VictimId.New());

    private static ItemOrigin Testimony(params VictimId[] of) => new(SourceKinds.VictimTestimony, of);

    private static ItemOrigin Derived(params VictimId[] of) => new(SourceKinds.VictimDerived, of);

    [Fact]
    public void An_element_stands_as_its_least_dependent_item_that_counts()
    {
        Assert.Equal(ElementStanding.Unproved, Standing());
        Assert.Equal(ElementStanding.TestimonyOnly, Standing(Link(Act, Testimony()), Link(Act, Testimony(Victims.V1))));
        Assert.Equal(ElementStanding.VictimDerived, Standing(Link(Act, Testimony()), Link(Act, Derived())));
        Assert.Equal(ElementStanding.Independent, Standing(Link(Act, Testimony()), Link(Act, Derived()), Link(Act, ItemOrigin.Independent)));
    }

    [Fact]
    public void What_is_excluded_lost_awaited_or_background_does_not_count()
    {
        var good = Link(Act, ItemOrigin.Independent);
        foreach (var (link, weight) in ((ProofLink, LinkWeight)[])
        [
            (good with { Admissibility = Admissibility.Excluded }, LinkWeight.Excluded), (good with { State = ExhibitState.Lost }, LinkWeight.Gone), (good with { State = ExhibitState.Destroyed }, LinkWeight.Gone),
            (good with { State = ExhibitState.AwaitsFile }, LinkWeight.AwaitsFile), (good with { Strength = ProofStrength.Background }, LinkWeight.Background),
        ])
        {
            Assert.Equal(weight, link.Weight);
            Assert.Equal(ElementStanding.Unproved, Standing(link));
            Assert.Equal(ElementStanding.TestimonyOnly, Standing(link, Link(Act, Testimony())));
        }
        foreach (var counts in (ProofLink[])[good with { Admissibility = Admissibility.Limited }, good with { Admissibility = Admissibility.Challenged }, good with { Strength = ProofStrength.Direct }, good with { State = ExhibitState.Returned }])
            Assert.Equal(ElementStanding.Independent, Standing(counts));
    }

    [Fact]
    public void For_a_child_no_means_are_needed_and_another_offence_has_its_act_only()
    {
        Assert.Equal([ElementNeed.Essential, ElementNeed.Essential, ElementNeed.Essential], Needs(new ProofSubject(Count, false, true)));
        Assert.Equal([ElementNeed.Essential, ElementNeed.ChildVictim, ElementNeed.Essential], Needs(new ProofSubject(Count, true, true)));
        Assert.Equal([ElementNeed.Essential, ElementNeed.OtherOffence, ElementNeed.OtherOffence], Needs(new ProofSubject(Count, true, false)));
        var child = ProofMatrix.Of([new ProofSubject(Count, true, true)], [Link(Act, ItemOrigin.Independent), Link(Purpose, ItemOrigin.Independent)]).Counts[0];
        Assert.Empty(child.Gaps);
        Assert.Equal((ElementStanding.NotNeeded, 1m), (child.Elements[1].Standing, child.Independence.Index));
    }

    /// <summary>Worked by hand. Count 1 (adult): act independent, means testimony, purpose derived: 1/3, soft 1.5/3. Count 2 (child): act independent, purpose none: 1/2, soft 1/2. Case: 2/5 and 2.5/5.</summary>
    [Fact]
    public void The_index_of_counts_and_case_is_the_share_of_elements_provable_without_a_victim()
    {
        var second = CountId.New();
        var matrix = ProofMatrix.Of(
            [new ProofSubject(Count, false, true), new ProofSubject(second, true, true)],
            [
                Link(Act, ItemOrigin.Independent), Link(Act, Testimony()), Link(Means, Testimony()), Link(Purpose, Derived()),
                Link(Act, ItemOrigin.Independent) with { Count = second }, Link(Means, Testimony()) with { Count = second },
            ]);

        Assert.Equal((0.3333m, 0.5m), (matrix.Counts[0].Independence.Index, matrix.Counts[0].Independence.SoftIndex));
        Assert.Equal((0.5m, 0.5m), (matrix.Counts[1].Independence.Index, matrix.Counts[1].Independence.SoftIndex));
        Assert.Equal((0.4m, 0.5m), (matrix.Independence.Index, matrix.Independence.SoftIndex));
        Assert.Equal((true, false), (matrix.Counts[0].TestimonyDependent, matrix.Counts[1].TestimonyDependent)); // of the child the means are testimony, and not needed
        Assert.Equal((true, false), (matrix.Counts[0].Stands, matrix.Counts[1].Stands));
        Assert.Equal([Means], matrix.Counts[0].Gaps.Select(g => g.Element));
        Assert.Null(ProofMatrix.Of([], []).Independence.Index);
    }

    [Fact]
    public void Without_a_victim_goes_what_comes_from_them_and_what_may()
    {
        var (mine, other, unknown, free) = (Link(Act, Testimony(Victims.V1)), Link(Means, Derived(Victims.V2)), Link(Purpose, Testimony()), Link(Purpose, ItemOrigin.Independent));
        var matrix = ProofMatrix.Of([new ProofSubject(Count, false, true)], [mine, other, unknown, free]);

        var without = matrix.Without(Victims.V1).Counts[0];

        Assert.Equal([ElementStanding.Unproved, ElementStanding.VictimDerived, ElementStanding.Independent], without.Elements.Select(e => e.Standing));
        Assert.Equal([free], without.Elements[2].Links);
        Assert.Equal(CountRemains.Falls, Remaining.Of(matrix.Counts[0], without));
        Assert.Equal(CountRemains.Falls, Remaining.Of(matrix.Counts[0], matrix.Without(Victims.V2).Counts[0])); // the means were theirs
    }

    [Fact]
    public void A_count_falls_stands_on_less_or_is_untouched()
    {
        ProofLink[] firm = [Link(Act, ItemOrigin.Independent), Link(Means, ItemOrigin.Independent), Link(Purpose, ItemOrigin.Independent)];
        Assert.Equal(CountRemains.Untouched, AfterV1(firm));
        Assert.Equal(CountRemains.Weakened, AfterV1([.. firm, Link(Act, Testimony(Victims.V1))]));
        Assert.Equal(CountRemains.Untouched, AfterV1([.. firm, Link(Act, Testimony(Victims.V1)) with { Strength = ProofStrength.Background }]));
        Assert.Equal(CountRemains.UnprovedBefore, AfterV1([firm[0], Link(Act, Testimony(Victims.V1))]));
    }

    [Fact]
    public void What_was_made_from_testimony_is_testimony_however_it_was_recorded()
    {
        var (interview, transcript, translation, cctv) = (ExhibitId.New(), ExhibitId.New(), ExhibitId.New(), ExhibitId.New());

        var origins = ItemOrigin.OfAll(
        [
            new ItemNode(translation, transcript, SourceKinds.Independent, []), new ItemNode(transcript, interview, SourceKinds.VictimDerived, [Victims.V2]),
            new ItemNode(interview, null, SourceKinds.VictimTestimony, [Victims.V1]), new ItemNode(cctv, null, SourceKinds.Independent, []),
        ]);

        Assert.Equal(SourceKinds.VictimTestimony, origins[translation].Source);
        Assert.True(origins[translation].GoesWith(Victims.V1) && origins[translation].GoesWith(Victims.V2));
        Assert.False(origins[interview].GoesWith(Victims.V2));
        Assert.False(origins[cctv].GoesWith(Victims.V1) || origins[cctv].VictimUnknown);
        Assert.True(Testimony().VictimUnknown);
    }

    private static CountRemains AfterV1(ProofLink[] links)
    {
        var matrix = ProofMatrix.Of([new ProofSubject(Count, false, true)], links);
        return Remaining.Of(matrix.Counts[0], matrix.Without(Victims.V1).Counts[0]);
    }

    private static IEnumerable<ElementNeed> Needs(ProofSubject subject) => Enum.GetValues<OffenceElement>().Select(subject.NeedOf);

    private static ElementStanding Standing(params ProofLink[] links) => ProofMatrix.Of([new ProofSubject(Count, false, true)], links).Counts[0].Elements[0].Standing;

    private static ProofLink Link(OffenceElement element, ItemOrigin origin) => new(Count, element, ExhibitId.New(), ProofStrength.Supporting, origin, Admissibility.Untested, ExhibitState.Held);
}
