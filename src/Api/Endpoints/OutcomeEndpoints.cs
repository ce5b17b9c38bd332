using CaseTracker.Api.Http;
using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Domain.Counts.Outcomes;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class OutcomeEndpoints
{
    internal static void MapOutcomes(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:guid}").WithTags("Outcomes");
        cases.MapGet("/outcomes", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListOutcomesQuery(id), ct)).ToHttp()).Sends<ListOutcomesQuery>();
        cases.MapPost("/counts/{count:guid}/verdicts", async (Guid id, Guid count, VerdictBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new GiveVerdictCommand(id, count, body.Verdict, body.Basis, body.ConvictedOfId, body.Court, body.DecidedOn, body.Note ?? ""), ct))
            .ToCreated(_ => Outcomes(id))).Sends<GiveVerdictCommand>(StatusCodes.Status201Created);
        cases.MapPost("/sentences", async (Guid id, SentenceBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new PassSentenceCommand(id, body.SuspectId, body.CountIds, body.Parts, body.SetOffMonths, body.Court, body.DecidedOn, body.Note ?? ""), ct))
            .ToCreated(_ => Outcomes(id))).Sends<PassSentenceCommand>(StatusCodes.Status201Created);
        cases.MapPost("/appeals", async (Guid id, AppealBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new FileAppealCommand(id, body.SuspectId, body.By, body.Against, body.Court, body.FiledOn, body.Grounds ?? ""), ct)).ToCreated(_ => Outcomes(id))).Sends<FileAppealCommand>(StatusCodes.Status201Created);
        cases.MapPost("/appeals/{appeal:guid}/decision", async (Guid id, Guid appeal, AppealDecisionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DecideAppealCommand(id, appeal, body.Outcome, body.DecidedOn, body.Note ?? ""), ct)).ToHttp()).Sends<DecideAppealCommand>();
        cases.MapPost("/sentences/{sentence:guid}/enforcement", async (Guid id, Guid sentence, EnforcementBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordEnforcementCommand(id, sentence, body.Kind, body.On, body.Amount, body.Currency, body.Note ?? ""), ct)).ToCreated(_ => Outcomes(id)))
            .Sends<RecordEnforcementCommand>(StatusCodes.Status201Created);
        MapSettlements(cases.MapGroup("/settlements"));
        MapDiscontinuances(cases.MapGroup("/discontinuances"));
    }

    private static void MapSettlements(RouteGroupBuilder settlements)
    {
        settlements.MapPost("", async (Guid id, SettlementBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new OfferSettlementCommand(
                id, body.SuspectId, body.CountIds, body.Kind, body.OfferedBy, body.OfferedOn, body.Terms, body.VictimsConsultedOn, body.WhyNotConsulted ?? "", body.Compensation, body.Currency,
                body.WhyNoCompensation ?? ""), ct)).ToCreated(_ => Outcomes(id))).Sends<OfferSettlementCommand>(StatusCodes.Status201Created);
        settlements.MapPost("/{settlement:guid}/answer", async (Guid id, Guid settlement, AnswerBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AnswerSettlementCommand(id, settlement, body.Approve, body.Answer), ct)).ToHttp()).Sends<AnswerSettlementCommand>();
        settlements.MapPost("/{settlement:guid}/end", async (Guid id, Guid settlement, SettlementEndBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ConcludeSettlementCommand(id, settlement, body.End, body.On, body.Note ?? ""), ct)).ToHttp()).Sends<ConcludeSettlementCommand>();
    }

    private static void MapDiscontinuances(RouteGroupBuilder decisions)
    {
        decisions.MapPost("", async (Guid id, DiscontinuanceBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DiscontinueCommand(id, body.SuspectId, body.CountIds ?? [], body.Ground, body.Reason, body.DecidedOn, body.Victims), ct)).ToCreated(_ => Outcomes(id)))
            .Sends<DiscontinueCommand>(StatusCodes.Status201Created);
        decisions.MapPost("/{decision:guid}/victims/{victim:guid}/notice", async (Guid id, Guid decision, Guid victim, NoticeBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new TellOfDiscontinuanceCommand(id, decision, victim, body.On, body.ReviewUntil), ct)).ToHttp()).Sends<TellOfDiscontinuanceCommand>();
        decisions.MapPost("/{decision:guid}/victims/{victim:guid}/review", async (Guid id, Guid decision, Guid victim, ReviewBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AskForReviewCommand(id, decision, victim, body.On), ct)).ToHttp()).Sends<AskForReviewCommand>();
        decisions.MapPost("/{decision:guid}/victims/{victim:guid}/review-decision", async (Guid id, Guid decision, Guid victim, ReviewDecisionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DecideReviewCommand(id, decision, victim, body.Outcome, body.Reasons), ct)).ToHttp()).Sends<DecideReviewCommand>();
    }

    private static string Outcomes(Guid id) => $"/api/v1/cases/{id}/outcomes";

    /// <param name="ConvictedOfId">The version of the offence, for a conviction of another one than charged; else null.</param>
    internal sealed record VerdictBody(string Verdict, string Basis, Guid? ConvictedOfId, string Court, DateOnly DecidedOn, string? Note);

    internal sealed record SentenceBody(Guid SuspectId, IReadOnlyList<Guid> CountIds, IReadOnlyList<SentencePartText> Parts, int SetOffMonths, string Court, DateOnly DecidedOn, string? Note);

    internal sealed record AppealBody(Guid SuspectId, string By, string Against, string Court, DateOnly FiledOn, string? Grounds);

    internal sealed record AppealDecisionBody(string Outcome, DateOnly DecidedOn, string? Note);

    internal sealed record EnforcementBody(string Kind, DateOnly On, decimal? Amount, string? Currency, string? Note);

    /// <param name="WhyNotConsulted">Needed when a count has a victim who was not asked.</param>
    /// <param name="WhyNoCompensation">Needed without compensation.</param>
    internal sealed record SettlementBody(
        Guid SuspectId, IReadOnlyList<Guid> CountIds, string Kind, string OfferedBy, DateOnly OfferedOn, string Terms, DateOnly? VictimsConsultedOn, string? WhyNotConsulted, decimal? Compensation,
        string? Currency, string? WhyNoCompensation);

    internal sealed record AnswerBody(bool Approve, string Answer);

    internal sealed record SettlementEndBody(SettlementEnd End, DateOnly On, string? Note);

    /// <param name="CountIds">Withdrawn counts; null or empty: all there is against this person.</param>
    internal sealed record DiscontinuanceBody(Guid SuspectId, IReadOnlyList<Guid>? CountIds, string Ground, string Reason, DateOnly DecidedOn, IReadOnlyList<ConcernedVictim> Victims);

    internal sealed record NoticeBody(DateOnly On, DateOnly ReviewUntil);

    internal sealed record ReviewBody(DateOnly On);

    internal sealed record ReviewDecisionBody(ReviewOutcome Outcome, string Reasons);
}
