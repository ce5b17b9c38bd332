using CaseTracker.Api.Http;
using CaseTracker.Application.Advice;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>A prosecutor's written advice and its lines of enquiry.</summary>
internal static class AdviceEndpoints
{
    internal static void MapAdvice(this IEndpointRouteBuilder api)
    {
        var advice = api.MapGroup("/cases/{id:guid}/advice").WithTags("Tasks");
        advice.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListAdviceQuery(id), ct)).ToHttp()).Sends<ListAdviceQuery>();
        advice.MapPost("", async (Guid id, AdviceBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new GiveAdviceCommand(id, body.Subject ?? "", body.Addressee ?? "", body.Text ?? "", body.GivenOn, body.Lines ?? []), ct))
            .ToCreated(made => $"/api/v1/cases/{id}/advice#{made}")).Sends<GiveAdviceCommand>(StatusCodes.Status201Created);
    }

    /// <param name="GivenOn">Left out: today.</param>
    internal sealed record AdviceBody(string? Subject, string? Addressee, string? Text, DateOnly? GivenOn, IReadOnlyList<EnquiryGiven>? Lines);
}
