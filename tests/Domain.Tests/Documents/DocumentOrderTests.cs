using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Domain.Tests.Documents;

public sealed class DocumentOrderTests
{
    private static readonly DocumentOrder Own = new(DocumentKind.CaseFile, DocumentAudience.Prosecution);

    [Fact]
    public void A_case_file_for_the_prosecution_needs_nothing_more() => Assert.False(Own.Check().IsRefused);

    [Fact]
    public void A_section_that_the_audience_may_not_have_is_refused() => Refused(
        DocumentRefusals.SectionNotForAudience, new(DocumentKind.CaseFile, DocumentAudience.Defence) { Recipient = "Counsel", Sections = [DocumentSection.Parties, DocumentSection.Deadlines] });

    [Theory]
    [InlineData(DocumentAudience.Court)]
    [InlineData(DocumentAudience.Defence)]
    public void What_leaves_the_office_says_who_gets_it(DocumentAudience audience) => Refused(DocumentRefusals.RecipientMissing, new(DocumentKind.CaseFile, audience));

    [Fact]
    public void The_lawyer_of_a_victim_gets_one_victim()
    {
        var order = new DocumentOrder(DocumentKind.CaseFile, DocumentAudience.VictimLawyer) { Recipient = "Counsel" };
        Refused(DocumentRefusals.VictimMissing, order);
        Assert.False((order with { Victim = VictimId.New() }).Check().IsRefused);
        Refused(DocumentRefusals.NotAboutOneVictim, Own with { Victim = VictimId.New() });
    }

    [Fact]
    public void Identities_are_for_the_case_file_of_the_prosecution_alone()
    {
        Assert.False((Own with { IdentityPurpose = "COURT_FILING" }).Check().IsRefused);
        Refused(DocumentRefusals.IdentitiesForProsecutionOnly, new(DocumentKind.CaseFile, DocumentAudience.Court) { Recipient = "Court", IdentityPurpose = "COURT_FILING" });
        Refused(DocumentRefusals.IdentitiesForProsecutionOnly, new(DocumentKind.DeadlinesList, DocumentAudience.Prosecution) { IdentityPurpose = "COURT_FILING" });
    }

    [Fact]
    public void A_letter_to_a_victim_names_nobody() => Refused(
        DocumentRefusals.VictimIsNotNamed, new(DocumentKind.VictimRightsLetter, DocumentAudience.Victim) { Victim = VictimId.New(), Recipient = "Maria" });

    [Fact]
    public void A_hearing_sheet_is_about_one_hearing() => Refused(DocumentRefusals.HearingMissing, new(DocumentKind.HearingSheet, DocumentAudience.Prosecution));

    [Fact]
    public void Sections_come_in_the_order_of_the_document_whatever_the_order_of_the_boxes() =>
        Assert.Equal([DocumentSection.Parties, DocumentSection.Money], (Own with { Sections = [DocumentSection.Money, DocumentSection.Parties, DocumentSection.Money] }).Chosen);

    private static void Refused(Refusal refusal, DocumentOrder order) => Assert.Equal(refusal, order.Check().Refusal);
}
