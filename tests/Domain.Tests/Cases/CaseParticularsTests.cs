using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Tests.Cases;

public sealed class CaseParticularsTests
{
    [Fact]
    public void Who_opens_a_case_leads_it_and_it_starts_at_intake()
    {
        var opened = GivenCase.Opened();

        Assert.Equal(GivenCase.Lead, opened.LeadId);
        var member = Assert.Single(opened.Members);
        Assert.Equal((GivenCase.Lead, MemberRole.Lead, true), (member.UserId, member.Role, member.IsActive));
        Assert.Equal(CaseStages.Intake, opened.Stage);
        var first = Assert.Single(opened.StageChanges);
        Assert.Equal((null, CaseStages.Intake, 1), (first.From, first.To, first.Sequence));
    }

    [Fact]
    public void A_case_names_at_least_one_form_of_exploitation()
    {
        var particulars = GivenCase.Particulars() with { Exploitation = [] };

        Assert.Equal(CaseRefusals.NoExploitation, Case.Open(UnitId.New(), "A-2026-0001", particulars, GivenCase.Lead, new DateOnly(2026, 3, 5), GivenCase.Now).Refusal);
        GivenCase.AssertRefusedUnchanged(GivenCase.Opened(), CaseRefusals.NoExploitation, c => c.Describe(particulars with { Title = "Other" }));
    }

    [Fact]
    public void A_prosecutor_cannot_advise_before_the_first_report()
    {
        var particulars = GivenCase.Particulars("Other") with { FirstReportOn = new(2026, 1, 10), FirstProsecutorAdviceOn = new(2026, 1, 9) };

        GivenCase.AssertRefusedUnchanged(GivenCase.Opened(), CaseRefusals.AdviceBeforeReport, c => c.Describe(particulars));
    }

    [Fact]
    public void Advice_on_the_day_of_the_report_is_fine_and_so_is_one_of_the_two_alone()
    {
        var day = new DateOnly(2026, 1, 10);
        foreach (var (report, advice) in ((DateOnly?, DateOnly?)[])[(day, day), (day, null), (null, day)])
            Assert.False(GivenCase.Opened().Describe(GivenCase.Particulars() with { FirstReportOn = report, FirstProsecutorAdviceOn = advice }).IsRefused);
    }

    [Fact]
    public void Particulars_are_replaced_as_a_whole_and_forms_are_kept_once()
    {
        var described = GivenCase.Opened();

        Assert.False(described.Describe(new("  Operation Orchard ", "ONLINE", ["Servitude", "ForcedBegging", "Servitude"], new(2026, 1, 10), new(2026, 1, 12), true)).IsRefused);

        Assert.Equal(("Operation Orchard", "ONLINE", true), (described.Title, described.DetectionMode, described.Restricted));
        Assert.Equal(["Servitude", "ForcedBegging"], described.Exploitation);
        Assert.Equal((new DateOnly(2026, 1, 10), new DateOnly(2026, 1, 12)), (described.FirstReportOn, described.FirstProsecutorAdviceOn));
    }

    [Fact]
    public void The_chronology_holds_what_has_happened_not_what_will()
    {
        var later = ChronologyEntry.Write(CaseId.New(), GivenCase.Now.AddSeconds(1), "Search", GivenCase.Lead, GivenCase.Now);
        var now = ChronologyEntry.Write(CaseId.New(), GivenCase.Now, " Search ", GivenCase.Lead, GivenCase.Now);

        Assert.Equal(CaseRefusals.EntryInTheFuture, later.Refusal);
        Assert.Equal(("Search", GivenCase.Now, GivenCase.Now), (now.Value.Text, now.Value.At, now.Value.RecordedAt));
    }

    [Fact]
    public void A_note_keeps_who_wrote_it_and_when()
    {
        var note = CaseNote.Write(CaseId.New(), " Ask the bank again ", GivenCase.Lead, GivenCase.Now);

        Assert.Equal(("Ask the bank again", GivenCase.Lead, GivenCase.Now), (note.Text, note.WrittenBy, note.WrittenAt));
    }
}
