using CaseTracker.Domain.Common;
using CaseTracker.Domain.Links;

namespace CaseTracker.Domain.Tests.Links;

public sealed class LinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly CaseId Case = CaseId.New();
    private static readonly UserId Me = UserId.New();
    private static readonly LinkEnd Suspect = LinkEnd.Of(SuspectId.New());
    private static readonly LinkEnd Victim = LinkEnd.Of(VictimId.New());

    [Fact]
    public void A_link_is_between_two()
    {
        Assert.Same(LinkRefusals.ToItself, Draw(Suspect, Suspect).Refusal);
        Assert.Equal((Suspect.Id, Victim.Id), (Draw(Suspect, Victim).Value.From, Draw(Suspect, Victim).Value.To));
    }

    [Fact]
    public void Of_a_victim_and_of_what_belongs_to_one_nothing_is_told_in_words()
    {
        var hers = LinkEnd.Of(Trace.OfVictim(TraceId.New(), Case, 1, "PHONE", VictimId.New(), [1], Me, Now));
        foreach (var end in (LinkEnd[])[Victim, hers])
        {
            Assert.Same(LinkRefusals.WordsAboutVictim, Draw(Suspect, end, note: "She gave it to him").Refusal);
            Assert.Same(LinkRefusals.WordsAboutVictim, Draw(end, Suspect, note: "x").Refusal);
            Assert.Null(Draw(Suspect, end, note: "  ").Refusal);
        }
        var theirs = LinkEnd.Of(Trace.Found(Case, 2, "PHONE", new TraceWords("Office", "1", ""), Me, Now));
        Assert.Equal("In the drawer", Draw(Suspect, theirs, note: " In the drawer ").Value.Note);
    }

    [Fact]
    public void The_same_is_drawn_once_while_it_lasts()
    {
        var first = Draw(Suspect, Victim).Value;
        Assert.Same(LinkRefusals.DrawnAlready, Draw(Suspect, Victim, standing: first).Refusal);
        Assert.Null(Draw(Victim, Suspect, standing: first).Refusal);
        Assert.Null(Link.Draw(Case, Suspect, Victim, new LinkTerms("EXPLOITED", null, null, "", null), [first], Me, Now).Refusal);
        Assert.Same(LinkRefusals.EndsBeforeItBegins, Link.Draw(Case, Suspect, Victim, new LinkTerms("PAID", new(2026, 3, 2), new(2026, 3, 1), "", null), [], Me, Now).Refusal);
    }

    [Fact]
    public void What_belongs_to_a_victim_says_nothing_in_plain_and_is_not_corrected()
    {
        var trace = Trace.OfVictim(TraceId.New(), Case, 3, "PHONE", VictimId.New(), [1, 2], Me, Now);
        Assert.Same(LinkRefusals.OfAVictim, trace.Correct(new TraceWords("Hers", "+43 1", "")).Refusal);
        Assert.Equal(("T-03", "", "", "", ""), (trace.Reference, trace.Label, trace.Identifier, trace.Normalised, trace.Remarks));
    }

    [Theory]
    [InlineData("PHONE", "+43 (0)660 12-34-567", "436601234567")]
    [InlineData("PHONE", "0043 660 1234567", "436601234567")]
    [InlineData("ACCOUNT", "at61 1904 3002 3457 3201", "AT611904300234573201")]
    [InlineData("VEHICLE", "w-12 345 x", "W12345X")]
    [InlineData("ONLINE_PROFILE", "https://www.example.org/@Nadia/", "example.org/@nadia")]
    [InlineData("ONLINE_PROFILE", "@Nadia", "nadia")]
    [InlineData("PLACE", " Quay  Street 4,\tHarbour ", "quay street 4 harbour")]
    [InlineData("PLACE", "Flat 2", "")]
    [InlineData("PHONE", "12", "")]
    public void The_same_thing_is_spelt_the_same(string kind, string written, string normalised) => Assert.Equal(normalised, TraceIdentifiers.Normalised(kind, written));

    private static Result<Link> Draw(LinkEnd from, LinkEnd to, string note = "", params Link[] standing) => Link.Draw(Case, from, to, new LinkTerms("RECRUITED", null, null, note, null), standing, Me, Now);
}
