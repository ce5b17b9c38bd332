using CaseTracker.Api.Http;
using CaseTracker.Application.Victims.Interviews;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>The ledger of interviews: codes, dates and counts for the team; what was said apart, by POST, and kept by nobody on the way.</summary>
internal static class InterviewEndpoints
{
    internal static void MapInterviews(this IEndpointRouteBuilder api)
    {
        var interviews = api.MapGroup("/victims/{id:guid}/interviews").WithTags("Interviews");
        interviews.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListInterviewsQuery(id), ct)).ToHttp()).Sends<ListInterviewsQuery>();
        interviews.MapPost("", async (Guid id, InterviewBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new PlanInterviewCommand(
                id, body.Kind, body.PlannedFor, body.Purpose, body.InterviewerId, body.InterviewerName ?? "", body.InterpreterLanguage ?? "", body.InterpreterChecked, body.GenderPreferred,
                body.Justification ?? ""), ct)).ToCreated(_ => $"/api/v1/victims/{id}/interviews")).Sends<PlanInterviewCommand>(StatusCodes.Status201Created);
        interviews.MapGet("/interviewers", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListInterviewersQuery(id), ct)).ToHttp()).Sends<ListInterviewersQuery>();
        interviews.MapPost("/interviewers", async (Guid id, AllowBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AllowInterviewerCommand(id, body.InterviewerId, body.InterviewerName ?? "", body.UntilOn, body.Reason), ct)).ToCreated(_ => $"/api/v1/victims/{id}/interviews/interviewers"))
            .Sends<AllowInterviewerCommand>(StatusCodes.Status201Created);
        interviews.MapPost("/read", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return (await use.Send(new ReadInterviewsQuery(id), ct)).ToHttp();
        }).Sends<ReadInterviewsQuery>();
        interviews.MapPost("/{interviewId:guid}/held", async (Guid id, Guid interviewId, HeldBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordInterviewHeldCommand(id, interviewId, body.HeldAt, body.Breaks, body.SupportPerson, body.RecordingId, body.Topics, body.Notes ?? ""), ct)).ToHttp())
            .Sends<RecordInterviewHeldCommand>();
        interviews.MapPost("/{interviewId:guid}/not-held", async (Guid id, Guid interviewId, NotHeldBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordInterviewNotHeldCommand(id, interviewId, body.Reason, body.Notes ?? ""), ct)).ToHttp()).Sends<RecordInterviewNotHeldCommand>();
    }

    /// <param name="InterviewerId">A user; or <paramref name="InterviewerName"/>.</param>
    internal sealed record InterviewBody(
        string Kind, DateTimeOffset PlannedFor, string Purpose, Guid? InterviewerId, string? InterviewerName, string? InterpreterLanguage, bool InterpreterChecked, string GenderPreferred,
        string? Justification)
    {
        public override string ToString() => "•••";
    }

    /// <param name="InterviewerId">A user; or <paramref name="InterviewerName"/>.</param>
    internal sealed record AllowBody(Guid? InterviewerId, string? InterviewerName, DateOnly UntilOn, string Reason)
    {
        public override string ToString() => "•••";
    }

    internal sealed record HeldBody(DateTimeOffset HeldAt, int Breaks, bool SupportPerson, Guid? RecordingId, string Topics, string? Notes)
    {
        public override string ToString() => "•••";
    }

    internal sealed record NotHeldBody(string Reason, string? Notes)
    {
        public override string ToString() => "•••";
    }
}
