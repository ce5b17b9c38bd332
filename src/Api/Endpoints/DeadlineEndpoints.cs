using CaseTracker.Api.Http;
using CaseTracker.Application.Deadlines;
using CaseTracker.Application.Deadlines.Events;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class DeadlineEndpoints
{
    internal static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Deadlines");

        group.MapGet("/cases/{id:guid}/deadlines", async (Guid id, string? status, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListCaseDeadlinesQuery(id, status, limit, after), ct)).ToHttp()).Sends<ListCaseDeadlinesQuery>();
        group.MapPost("/cases/{id:guid}/deadlines", async (Guid id, StartBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(body.Request(id), ct)).ToCreated(made => $"/api/v1/deadlines/{made.Id}")).Sends<StartDeadlineCommand>(StatusCodes.Status201Created);

        group.MapGet("/cases/{id:guid}/clock-events/{event}", async (Guid id, string @event, string? trigger, IMediator use, CancellationToken ct) =>
            (await use.Send(new OfferClocksQuery(id, @event, trigger ?? ""), ct)).ToHttp()).Sends<OfferClocksQuery>();
        group.MapPost("/cases/{id:guid}/clock-events", async (Guid id, ClockEventBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordClockEventCommand(id, body.Event, body.Trigger, body.Rules), ct)).ToCreated(_ => $"/api/v1/cases/{id}/chronology"))
            .Sends<RecordClockEventCommand>(StatusCodes.Status201Created);
        group.MapPost("/deadlines/compute", async (ComputeDeadlineQuery body, IMediator use, CancellationToken ct) =>
            (await use.Send(body, ct)).ToHttp()).Sends<ComputeDeadlineQuery>();
        group.MapGet("/deadlines/{id:guid}", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetDeadlineQuery(id), ct)).ToHttp(http, view => view.Version)).Sends<GetDeadlineQuery>();

        group.MapPost("/deadlines/{id:guid}/complete", async (Guid id, CompleteBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new CompleteDeadlineCommand(id, body.On, body.Note), ct)).ToHttp()).Sends<CompleteDeadlineCommand>();
        group.MapPost("/deadlines/{id:guid}/extend", async (Guid id, ExtendBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ExtendDeadlineCommand(id, body.Reference, body.Authority, body.OrderedOn, body.NewEnd, body.Reason, body.OrderedAt), ct)).ToHttp()).Sends<ExtendDeadlineCommand>();
        group.MapPost("/deadlines/{id:guid}/stop", async (Guid id, StopBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new StopDeadlineCommand(id, body.FirstDay, body.Reason), ct)).ToHttp()).Sends<StopDeadlineCommand>();
        group.MapPost("/deadlines/{id:guid}/resume", async (Guid id, ResumeBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ResumeDeadlineCommand(id, body.LastDay), ct)).ToHttp()).Sends<ResumeDeadlineCommand>();
        group.MapPost("/deadlines/{id:guid}/supersede", async (Guid id, SupersedeBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new SupersedeDeadlineCommand(id, body.By, body.Reason), ct)).ToHttp()).Sends<SupersedeDeadlineCommand>();
        group.MapGet("/deadlines/recomputations", async (Guid? @case, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListRecomputationsQuery(@case), ct)).ToHttp()).Sends<ListRecomputationsQuery>();
        group.MapPost("/deadlines/{id:guid}/accept-recomputation", async (Guid id, RecomputationBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AcceptRecomputationCommand(id, body.CalendarVersion), ct)).ToHttp()).Sends<AcceptRecomputationCommand>();
        group.MapPost("/deadlines/{id:guid}/refuse-recomputation", async (Guid id, RefusedRecomputationBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RefuseRecomputationCommand(id, body.CalendarVersion, body.Reason), ct)).ToHttp()).Sends<RefuseRecomputationCommand>();
        group.MapPost("/deadlines/{id:guid}/cancel", async (Guid id, CancelBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new CancelDeadlineCommand(id, body.Reason), ct)).ToHttp()).Sends<CancelDeadlineCommand>();

        group.MapPost("/deadlines/{id:guid}/acknowledge", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new AcknowledgeRemindersCommand(id), ct)).ToHttp()).Sends<AcknowledgeRemindersCommand>();
    }

    /// <summary>From a rule: <c>rule</c> and <c>trigger</c>. By hand: <c>title</c>, <c>due</c>, <c>kind</c> and <c>reason</c>.</summary>
    internal sealed record StartBody(
        string? Rule, string? Trigger, string? Calendar, string? TimeZone, string? Title, Guid? Owner, Obligation? Obligation, int? DaysAlreadySpent, string? Due, string? Kind,
        string? Reason, IReadOnlyList<string>? OtherEvents, IReadOnlyList<ExcludedDays>? Stopped, Guid? Suspect)
    {
        internal IRequest<Result<StartedDeadline>> Request(Guid caseId) => Rule is null && Due is not null
            ? new StartDeadlineByHandCommand(caseId, Title ?? "", Due, Kind ?? "", Reason ?? "", TimeZone, Calendar, Owner, Obligation, Suspect)
            : new StartDeadlineCommand(caseId, Rule ?? "", Trigger ?? "", Calendar, TimeZone, Title, Owner, Obligation, DaysAlreadySpent, OtherEvents, Stopped, Suspect);
    }

    internal sealed record ClockEventBody(string Event, string Trigger, IReadOnlyList<string> Rules);

    internal sealed record CompleteBody(DateOnly On, string? Note);

    internal sealed record ExtendBody(string Reference, string Authority, DateOnly OrderedOn, string NewEnd, string Reason, DateTimeOffset? OrderedAt);

    internal sealed record StopBody(DateOnly FirstDay, string Reason);

    internal sealed record ResumeBody(DateOnly LastDay);

    internal sealed record SupersedeBody(Guid By, string Reason);

    internal sealed record CancelBody(string Reason);

    internal sealed record RecomputationBody(string CalendarVersion);

    internal sealed record RefusedRecomputationBody(string CalendarVersion, string Reason);
}
