using CaseTracker.Api.Http;
using CaseTracker.Application.Victims.Counsel;
using CaseTracker.Application.Victims.Support;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Support plan, needs and counsel of one victim; and what is unmet across cases.</summary>
internal static class SupportEndpoints
{
    internal static void MapSupport(this IEndpointRouteBuilder api)
    {
        api.MapGet("/unmet-needs", async (int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListUnmetNeedsQuery(limit, after), ct)).ToHttp()).WithTags("Support").Sends<ListUnmetNeedsQuery>();
        var victim = api.MapGroup("/victims/{id:guid}").WithTags("Support");
        victim.MapGet("/support", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetSupportFlagsQuery(id), ct)).ToHttp()).Sends<GetSupportFlagsQuery>();
        victim.MapGet("/support-plan", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetSupportPlanQuery(id), ct)).ToHttp()).Sends<GetSupportPlanQuery>();
        victim.MapPost("/support-plan", async (Guid id, PlanBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new SetSupportPlanCommand(id, body.Types ?? [], body.StartsOn, body.PlannedEndOn, body.EndedOn, body.Objectives, body.ActionPlan ?? ""), ct)).ToHttp()).Sends<SetSupportPlanCommand>();
        victim.MapPost("/needs", async (Guid id, NeedBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordNeedCommand(id, body.Service, body.Since, body.PartnerId, body.UnmetReason ?? "", body.Note ?? ""), ct)).ToCreated(_ => $"/api/v1/victims/{id}/support-plan"))
            .Sends<RecordNeedCommand>(StatusCodes.Status201Created);
        victim.MapPost("/needs/{needId:guid}/steps", async (Guid id, Guid needId, NeedStepBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordNeedStepCommand(id, needId, body.State, body.On, body.PartnerId, body.Code ?? "", body.Note ?? ""), ct)).ToHttp()).Sends<RecordNeedStepCommand>();
        victim.MapPost("/lawyers", async (Guid id, LawyerBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AppointLawyerCommand(id, body.Basis, body.AppointedOn, body.Name, body.Contact ?? ""), ct)).ToCreated(_ => $"/api/v1/victims/{id}/support"))
            .Sends<AppointLawyerCommand>(StatusCodes.Status201Created);
        victim.MapPost("/lawyers/{lawyerId:guid}/end", async (Guid id, Guid lawyerId, LawyerEndBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EndLawyerCommand(id, lawyerId, body.EndedOn), ct)).ToHttp()).Sends<EndLawyerCommand>();
        victim.MapPost("/legal-aid", async (Guid id, LegalAidBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordLegalAidCommand(id, body.Decision, body.On, body.Note ?? ""), ct)).ToHttp()).Sends<RecordLegalAidCommand>();
        victim.MapPost("/counsel-attendance", async (Guid id, AttendanceBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordCounselAttendanceCommand(id, body.HearingId, body.InterviewId, body.WithCounsel), ct)).ToHttp()).Sends<RecordCounselAttendanceCommand>();
    }

    internal sealed record PlanBody(IReadOnlyList<string>? Types, DateOnly StartsOn, DateOnly? PlannedEndOn, DateOnly? EndedOn, string Objectives, string? ActionPlan)
    {
        public override string ToString() => "•••";
    }

    /// <param name="PartnerId">Who provides it; left out: it is unmet, and <paramref name="UnmetReason"/> says why.</param>
    internal sealed record NeedBody(string Service, DateOnly Since, Guid? PartnerId, string? UnmetReason, string? Note)
    {
        public override string ToString() => "•••";
    }

    /// <param name="State">PROVIDED, UNMET or ENDED.</param>
    internal sealed record NeedStepBody(string State, DateOnly On, Guid? PartnerId, string? Code, string? Note)
    {
        public override string ToString() => "•••";
    }

    internal sealed record LawyerBody(string Basis, DateOnly AppointedOn, string Name, string? Contact)
    {
        public override string ToString() => "•••";
    }

    internal sealed record LawyerEndBody(DateOnly EndedOn);

    internal sealed record LegalAidBody(string Decision, DateOnly On, string? Note)
    {
        public override string ToString() => "•••";
    }

    /// <param name="HearingId">Or <paramref name="InterviewId"/>.</param>
    internal sealed record AttendanceBody(Guid? HearingId, Guid? InterviewId, bool WithCounsel);
}
