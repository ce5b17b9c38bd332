using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Victims.Counsel;
using CaseTracker.Domain.Victims.Interviews;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Domain.Victims.Support;
using static CaseTracker.Domain.Tests.Victims.GivenRecord;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class SupportTests
{
    [Fact]
    public void A_need_is_provided_unmet_and_ended_in_the_order_of_days()
    {
        var need = SupportNeed.Record(Of(), "A03", Today);
        Assert.Same(SupportRefusals.BeforeTheLast, need.Take(Of(), SupportNeedStep.Unmet, Today.AddDays(-1), "NO_CAPACITY", null).Refusal);
        var unmet = need.Take(Of(), SupportNeedStep.Unmet, Today, "NO_CAPACITY", null).Value;
        var provided = need.Take(Of(), SupportNeedStep.Provided, Today.AddDays(5), "", unmet).Value;
        Assert.Same(SupportRefusals.BeforeTheLast, need.Take(Of(), SupportNeedStep.Ended, Today.AddDays(4), "ACHIEVED", provided).Refusal);
        var ended = need.Take(Of(), SupportNeedStep.Ended, Today.AddDays(9), "ACHIEVED", provided).Value;

        Assert.Equal((1, 2, 3, need.Id, "ACHIEVED"), (unmet.Number, provided.Number, ended.Number, ended.NeedId, ended.Code));
        Assert.Same(SupportRefusals.NeedEnded, need.Take(Of(), SupportNeedStep.Provided, Today.AddDays(10), "", ended).Refusal);
    }

    [Fact]
    public void A_plan_ends_after_it_starts()
    {
        Assert.Same(SupportRefusals.PlannedEndBeforeStart, SupportPlan.Set(Of(), [], Today, Today.AddDays(-1), null).Refusal);
        Assert.Same(SupportRefusals.EndBeforeStart, SupportPlan.Set(Of(), [], Today, null, Today.AddDays(-1)).Refusal);
        var plan = SupportPlan.Set(Of(), ["Legal", "Health", "Legal"], Today, Today.AddDays(90), null).Value;
        Assert.Equal(["Health", "Legal"], plan.Types);
        Assert.Null(plan.EndedOn);
    }

    [Fact]
    public void A_partner_is_described_anew_until_the_co_operation_ends()
    {
        var partner = Partner.Add(UnitId.New(), new(" Haven ", "NGO", ["A03", "A01", "A01"], ["RO"], ["ro"], " office "), Now);
        Assert.Equal(("Haven", "office", "A01 A03"), (partner.Name, partner.Contact, string.Join(' ', partner.Services)));
        Assert.False(partner.Describe(new("Harbour", "NGO", ["A04"], [], [], "")).IsRefused);
        Assert.False(partner.End(Today).IsRefused);

        Assert.Same(PartnerRefusals.Ended, partner.Describe(new("Other", "NGO", [], [], [], "")).Refusal);
        Assert.Same(PartnerRefusals.Ended, partner.End(Today.AddDays(1)).Refusal);
        Assert.Equal(("Harbour", (DateOnly?)Today), (partner.Name, partner.EndedOn));
    }

    [Fact]
    public void A_lawyer_ends_once_and_not_before_the_beginning()
    {
        var lawyer = Lawyer.Appoint(Of(), "LEGAL_AID", Today);

        Assert.Same(CounselRefusals.EndedBeforeAppointed, lawyer.End(Of(), Today.AddDays(-1), false).Refusal);
        Assert.Same(CounselRefusals.Ended, lawyer.End(Of(), Today, true).Refusal);
        Assert.Equal((lawyer.Id, Today), (lawyer.End(Of(), Today, false).Value.LawyerId, lawyer.AppointedOn));
    }

    [Fact]
    public void Legal_aid_is_a_history_in_the_order_of_days()
    {
        var applied = LegalAidDecision.Record(Of(), "APPLIED", Today, null).Value;

        Assert.Same(CounselRefusals.SameDecision, LegalAidDecision.Record(Of(), "APPLIED", Today.AddDays(1), applied).Refusal);
        Assert.Same(CounselRefusals.BeforeTheLast, LegalAidDecision.Record(Of(), "GRANTED", Today.AddDays(-1), applied).Refusal);
        Assert.Equal("GRANTED", LegalAidDecision.Record(Of(), "GRANTED", Today, applied).Value.Decision);
    }

    [Fact]
    public void Only_what_took_place_was_attended_with_or_without_counsel()
    {
        var hearing = Hearing.Fix(CaseId.New(), new("TRIAL", "Court", ""), Now.AddDays(-1), "Europe/Berlin", true, Now.AddDays(-9));
        Assert.Same(CounselRefusals.NotHeld, CounselAttendance.At(Of(), hearing, true).Refusal);
        Assert.False(hearing.Hold(Now).IsRefused);
        Assert.Equal((hearing.Id, false), (CounselAttendance.At(Of(), hearing, false).Value.HearingId!.Value, CounselAttendance.At(Of(), hearing, false).Value.WithCounsel));

        var interview = Interview.Plan(Of(), new("INTERVIEW", Now, "FIRST_ACCOUNT", null, true, "", false, "YES", false, "NOT_NEEDED"), 1, 0, null).Value;
        Assert.Same(CounselRefusals.NotHeld, CounselAttendance.At(Of(), interview, null, true).Refusal);
        Assert.Same(CounselRefusals.NotHeld, CounselAttendance.At(Of(), interview, interview.NotHeld(Of(), "UNSAFE", false).Value, true).Refusal);
        Assert.Equal(interview.Id, CounselAttendance.At(Of(), interview, interview.Hold(Of(), new(Now, 0, false, null, "NOT_NEEDED"), false).Value, true).Value.InterviewId);
    }
}
