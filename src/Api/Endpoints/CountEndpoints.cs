using CaseTracker.Api.Http;
using CaseTracker.Application.Counts;
using CaseTracker.Application.Counts.Changes;
using CaseTracker.Application.Counts.Offences;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class CountEndpoints
{
    internal static void MapCounts(this IEndpointRouteBuilder api)
    {
        var counts = api.MapGroup("/cases/{id:guid}/counts").WithTags("Counts");

        counts.MapGet("", async (Guid id, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListCountsQuery(id, limit, after), ct)).ToHttp()).Sends<ListCountsQuery>();
        counts.MapPost("", async (Guid id, CountBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new LayCountCommand(id, body.SuspectId, body.VictimId, body.Offence ?? "", body.LegalBasis ?? "", body.Particulars ?? "", body.From, body.To, body.OffenceId), ct))
            .ToCreated(made => $"/api/v1/cases/{id}/counts#{made.Id}")).Sends<LayCountCommand>(StatusCodes.Status201Created);
        counts.MapGet("/suggested", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new SuggestChargesQuery(id), ct)).ToHttp()).Sends<SuggestChargesQuery>();
        counts.MapGet("/{count:guid}/changes", async (Guid id, Guid count, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListChargeChangesQuery(id, count), ct)).ToHttp()).Sends<ListChargeChangesQuery>();
        counts.MapPost("/{count:guid}/offence", async (Guid id, Guid count, AmendmentBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AmendCountCommand(id, count, body.OffenceId, body.ReasonCode, body.Reason, body.EvidenceGap ?? "", body.VictimInformedOn), ct)).ToHttp()).Sends<AmendCountCommand>();
        counts.MapPost("/{count:guid}/withdraw", async (Guid id, Guid count, WithdrawalBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WithdrawCountCommand(id, count, body.Reason, body.ReasonCode, body.EvidenceGap ?? "", body.VictimInformedOn), ct)).ToHttp()).Sends<WithdrawCountCommand>();
        MapProposals(api);
        MapOffences(api.MapGroup("/offences").WithTags("Offences"));
    }

    private static void MapProposals(IEndpointRouteBuilder api)
    {
        api.MapGet("/charge-proposals/waiting", async (IMediator use, CancellationToken ct) => (await use.Send(new ListWaitingChargesQuery(), ct)).ToHttp()).WithTags("Counts").Sends<ListWaitingChargesQuery>();
        var proposals = api.MapGroup("/cases/{id:guid}/charge-proposals").WithTags("Counts");
        proposals.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListChargeProposalsQuery(id), ct)).ToHttp()).Sends<ListChargeProposalsQuery>();
        proposals.MapPost("/{proposal:guid}/answer", async (Guid id, Guid proposal, AnswerBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AnswerChargeProposalCommand(id, proposal, body.Approve, body.Answer), ct)).ToHttp()).Sends<AnswerChargeProposalCommand>();
        proposals.MapPost("/{proposal:guid}/take-back", async (Guid id, Guid proposal, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new TakeBackChargeProposalCommand(id, proposal, body.Reason), ct)).ToHttp()).Sends<TakeBackChargeProposalCommand>();
    }

    private static void MapOffences(RouteGroupBuilder offences)
    {
        offences.MapGet("", async (string? q, string? kind, IMediator use, CancellationToken ct) => (await use.Send(new ListOffencesQuery(q, kind), ct)).ToHttp()).Sends<ListOffencesQuery>();
        offences.MapPost("", async (WriteOffenceCommand body, IMediator use, CancellationToken ct) =>
            (await use.Send(body, ct)).ToCreated(made => $"/api/v1/offences/{made.Code}")).Sends<WriteOffenceCommand>(StatusCodes.Status201Created);
        offences.MapGet("/{code}", async (string code, IMediator use, CancellationToken ct) => (await use.Send(new GetOffenceQuery(code), ct)).ToHttp()).Sends<GetOffenceQuery>();
        offences.MapPost("/{code}/versions", async (string code, OffenceBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EditOffenceCommand(code, body.Version, body.Text, body.Reason), ct)).ToCreated(made => $"/api/v1/offences/{made.Code}")).Sends<EditOffenceCommand>(StatusCodes.Status201Created);
        offences.MapPost("/{code}/versions/{version:int}/withdraw", async (string code, int version, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WithdrawOffenceCommand(code, version, body.Reason), ct)).ToHttp()).Sends<WithdrawOffenceCommand>();
    }

    /// <param name="ReasonCode">Code of the list ReclassificationReason; null for those who go unpunished.</param>
    internal sealed record WithdrawalBody(string Reason, string? ReasonCode, string? EvidenceGap, DateOnly? VictimInformedOn);

    internal sealed record AmendmentBody(Guid OffenceId, string ReasonCode, string Reason, string? EvidenceGap, DateOnly? VictimInformedOn);

    internal sealed record AnswerBody(bool Approve, string Answer);

    internal sealed record ReasonBody(string Reason);

    /// <param name="Version">The last version, as it was read.</param>
    internal sealed record OffenceBody(int Version, OffenceText Text, string Reason);

    /// <param name="OffenceId">The version of the offence in the list; null for free words.</param>
    internal sealed record CountBody(Guid SuspectId, Guid? VictimId, string? Offence, string? LegalBasis, string? Particulars, DateOnly? From, DateOnly? To, Guid? OffenceId);
}
