using CaseTracker.Domain.Common;
using CaseTracker.Domain.Cooperation;

namespace CaseTracker.Domain.Tests.Cooperation;

public sealed class RequestTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly UserId By = new(Guid.CreateVersion7());

    [Fact]
    public void A_request_is_acknowledged_by_its_first_answer_and_ends_with_its_last()
    {
        var request = Sent();
        Take(request, "CHASED", 3);
        Assert.Equal(("SENT", 2), (request.State, request.Steps));
        Take(request, "PARTIAL", 5);
        Take(request, "CHASED", 6);
        Assert.Equal("PARTIAL", request.State);
        Take(request, "COMPLETE", 9);
        Assert.Equal((Day.AddDays(5), Day.AddDays(9), 5), (request.AcknowledgedOn!.Value, request.EndedOn!.Value, request.Steps));
        Assert.Equal(RequestRefusals.Ended, request.Take(new RequestStepGiven("CHASED", Day.AddDays(10), "", ""), By, Now).Refusal);
    }

    [Fact]
    public void A_step_follows_what_it_may_in_the_order_of_days_and_only_a_refusal_has_a_ground()
    {
        Assert.Equal(RequestRefusals.DueBeforeSent, Send(Day.AddDays(-1)).Refusal);
        var request = Sent();
        Assert.Equal(RequestRefusals.BeforeTheLast, Tried(request, "ACKNOWLEDGED", -1));
        Assert.Equal(RequestRefusals.NotAfterThat, Tried(request, "SENT", 1));
        Take(request, "ACKNOWLEDGED", 1);
        Assert.Equal(RequestRefusals.NotAfterThat, Tried(request, "ACKNOWLEDGED", 2));
        Assert.Equal(RequestRefusals.GroundNeeded, Tried(request, "REFUSED", 2));
        Assert.Equal(RequestRefusals.GroundNeeded, Tried(request, "COMPLETE", 2, "FORM"));
        Assert.Null(Tried(request, "REFUSED", 2, "FORM"));
        Assert.Equal((Day.AddDays(1), "REFUSED"), (request.AcknowledgedOn!.Value, request.State));
    }

    [Fact]
    public void A_request_is_late_when_its_answer_is_and_a_withdrawn_one_never()
    {
        var request = Sent();
        Assert.False(request.IsLate(Day.AddDays(30)));
        Assert.True(request.IsLate(Day.AddDays(31)));
        Take(request, "COMPLETE", 30);
        Assert.False(request.IsLate(Day.AddDays(99)));
        var late = Sent();
        Take(late, "COMPLETE", 31);
        Assert.True(late.IsLate(Day));
        var withdrawn = Sent();
        Take(withdrawn, "WITHDRAWN", 40);
        Assert.Equal((false, (DateOnly?)null), (withdrawn.IsLate(Day.AddDays(99)), withdrawn.AcknowledgedOn));
        Assert.False(Send(null).Value.Request.IsLate(Day.AddYears(5)));
    }

    private static AssistanceRequest Sent() => Send(Day.AddDays(30)).Value.Request;

    private static Result<(AssistanceRequest Request, AssistanceStep First)> Send(DateOnly? due) =>
        AssistanceRequest.Send(new CaseId(Guid.CreateVersion7()), 1, new RequestGiven(null, "EIO", "RO", "DIRECT", "", "", "Bank records", Day, due), null, By, Now);

    private static void Take(AssistanceRequest request, string kind, int days) => Assert.Null(Tried(request, kind, days));

    private static Refusal? Tried(AssistanceRequest request, string kind, int days, string ground = "") => request.Take(new RequestStepGiven(kind, Day.AddDays(days), ground, ""), By, Now).Refusal;
}
