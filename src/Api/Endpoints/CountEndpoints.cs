using CaseTracker.Api.Http;
using CaseTracker.Application.Counts;
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
            (await use.Send(new LayCountCommand(id, body.SuspectId, body.VictimId, body.Offence, body.LegalBasis, body.Particulars ?? "", body.From, body.To), ct))
            .ToCreated(made => $"/api/v1/cases/{id}/counts#{made.Id}")).Sends<LayCountCommand>(StatusCodes.Status201Created);
        counts.MapPost("/{count:guid}/withdraw", async (Guid id, Guid count, WithdrawalBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WithdrawCountCommand(id, count, body.Reason), ct)).ToHttp()).Sends<WithdrawCountCommand>();
    }

    internal sealed record WithdrawalBody(string Reason);

    internal sealed record CountBody(Guid SuspectId, Guid? VictimId, string Offence, string LegalBasis, string? Particulars, DateOnly? From, DateOnly? To);
}
