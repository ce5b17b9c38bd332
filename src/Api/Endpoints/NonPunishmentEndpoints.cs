using CaseTracker.Api.Http;
using CaseTracker.Application.Suspects;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Application.Victims.Redress;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Non-punishment: assessments of victims and suspects, who is both, and proceedings against victims beside the case.</summary>
internal static class NonPunishmentEndpoints
{
    internal static void MapNonPunishment(this IEndpointRouteBuilder api)
    {
        var ofCase = api.MapGroup("/cases/{id:guid}").WithTags("Non-punishment");
        ofCase.MapGet("/redress-due", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListRedressDueQuery(id), ct)).ToHttp()).Sends<ListRedressDueQuery>();
        ofCase.MapPost("/non-punishment-assessments", async (Guid id, AssessmentBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new OpenAssessmentCommand(id, body.VictimId, body.SuspectId, body.Offences ?? [], body.Allegations ?? "", body.Note ?? ""), ct))
                .ToCreated(made => $"/api/v1/cases/{id}/non-punishment-assessments/{made}")).Sends<OpenAssessmentCommand>(StatusCodes.Status201Created);
        ofCase.MapGet("/non-punishment-assessments/{assessmentId:guid}", async (Guid id, Guid assessmentId, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetAssessmentQuery(id, assessmentId), ct)).ToHttp()).Sends<GetAssessmentQuery>();
        ofCase.MapPost("/non-punishment-assessments/{assessmentId:guid}/words", async (Guid id, Guid assessmentId, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return (await use.Send(new ReadAssessmentWordsQuery(id, assessmentId), ct)).ToHttp();
        }).Sends<ReadAssessmentWordsQuery>();
        ofCase.MapPost("/non-punishment-assessments/{assessmentId:guid}/decisions", async (Guid id, Guid assessmentId, DecisionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DecideNonPunishmentCommand(id, assessmentId, body.Decision, body.Nexus, body.Reasoning, body.DecidedOn, body.ReviewOn), ct))
                .ToCreated(_ => $"/api/v1/cases/{id}/non-punishment-assessments/{assessmentId}")).Sends<DecideNonPunishmentCommand>(StatusCodes.Status201Created);
        MapPeople(api.MapGroup("").WithTags("Non-punishment"));
    }

    private static void MapPeople(RouteGroupBuilder people)
    {
        people.MapGet("/suspects/{id:guid}/non-punishment", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetSuspectStandingQuery(id), ct)).ToHttp()).Sends<GetSuspectStandingQuery>();
        people.MapPut("/suspects/{id:guid}/victim", async (Guid id, LinkBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new SeeSuspectAsVictimCommand(id, body.VictimId, body.Indicators ?? []), ct)).ToHttp()).Sends<SeeSuspectAsVictimCommand>();
        people.MapGet("/victims/{id:guid}/non-punishment", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetNonPunishmentQuery(id), ct)).ToHttp()).Sends<GetNonPunishmentQuery>();
        people.MapPost("/victims/{id:guid}/collateral-proceedings", async (Guid id, ProceedingBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordProceedingCommand(id, body.Kind, body.BeganOn, body.Reference ?? "", body.Note ?? ""), ct))
                .ToCreated(_ => $"/api/v1/victims/{id}/non-punishment")).Sends<RecordProceedingCommand>(StatusCodes.Status201Created);
        people.MapPost("/victims/{id:guid}/collateral-proceedings/{proceedingId:guid}/advance", async (Guid id, Guid proceedingId, StepBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AdvanceProceedingCommand(id, proceedingId, body.To, body.Relief ?? "", body.On, body.Note ?? ""), ct)).ToHttp()).Sends<AdvanceProceedingCommand>();
    }

    internal abstract record SecretBody
    {
        public sealed override string ToString() => "•••";
    }

    /// <param name="VictimId">A victim or a suspect, not both.</param>
    /// <param name="Offences">Codes of the list OffenceAlleged.</param>
    internal sealed record AssessmentBody(Guid? VictimId, Guid? SuspectId, IReadOnlyList<string>? Offences, string? Allegations, string? Note) : SecretBody;

    /// <param name="Decision">Code of the list NonPunishmentDecision.</param>
    /// <param name="Nexus">Code of the list NonPunishmentNexus.</param>
    internal sealed record DecisionBody(string Decision, string Nexus, string Reasoning, DateOnly DecidedOn, DateOnly? ReviewOn) : SecretBody;

    /// <param name="Indicators">Codes of the list VictimIndicator.</param>
    internal sealed record LinkBody(Guid? VictimId, IReadOnlyList<string>? Indicators);

    /// <param name="Kind">Code of the list CollateralKind.</param>
    internal sealed record ProceedingBody(string Kind, DateOnly BeganOn, string? Reference, string? Note) : SecretBody;

    /// <param name="To">Code of the list CollateralState.</param>
    /// <param name="Relief">Code of the list ReliefSought, when relief is sought now.</param>
    internal sealed record StepBody(string To, string? Relief, DateOnly On, string? Note) : SecretBody;
}
