using CaseTracker.Domain.Documents;

namespace CaseTracker.Domain.Tests.Documents;

public sealed class AudienceTableTests
{
    [Theory]
    [InlineData(DocumentAudience.Defence)]
    [InlineData(DocumentAudience.Court)]
    public void Neither_court_nor_defence_has_protection_or_deadlines(DocumentAudience audience)
    {
        Assert.DoesNotContain(DocumentSection.Protection, AudienceTable.MayHave(audience));
        Assert.DoesNotContain(DocumentSection.Deadlines, AudienceTable.MayHave(audience));
    }

    [Fact]
    public void The_defence_has_no_special_measures_no_money_and_no_chronology() =>
        Assert.Empty(AudienceTable.MayHave(DocumentAudience.Defence).Intersect([DocumentSection.SpecialMeasures, DocumentSection.Money, DocumentSection.Chronology]));

    [Fact]
    public void The_lawyer_of_a_victim_has_no_evidence() =>
        Assert.Empty(AudienceTable.MayHave(DocumentAudience.VictimLawyer).Intersect([DocumentSection.Evidence, DocumentSection.Custody, DocumentSection.Annexes, DocumentSection.Deadlines, DocumentSection.Chronology]));

    [Fact]
    public void What_is_usual_is_allowed() =>
        Assert.All(Enum.GetValues<DocumentAudience>(), audience => Assert.Empty(AudienceTable.Usual(audience).Except(AudienceTable.MayHave(audience))));

    [Fact]
    public void Every_kind_is_made_for_somebody() => Assert.All(Enum.GetValues<DocumentKind>(), kind => Assert.NotEmpty(AudienceTable.For(kind)));
}
