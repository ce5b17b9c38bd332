using CaseTracker.Api.Http;
using CaseTracker.Application.Victims.Referrals;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>The organisations a unit works with.</summary>
internal static class PartnerEndpoints
{
    internal static void MapPartners(this IEndpointRouteBuilder api)
    {
        var partners = api.MapGroup("/partners").WithTags("Referrals");
        partners.MapGet("", async (IMediator use, CancellationToken ct) => (await use.Send(new ListPartnersQuery(), ct)).ToHttp()).Sends<ListPartnersQuery>();
        partners.MapPost("", async (PartnerBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddPartnerCommand(body.Name, body.Kind, body.Services, body.Countries ?? [], body.Languages ?? [], body.Contact ?? ""), ct))
                .ToCreated(made => $"/api/v1/partners/{made}")).Sends<AddPartnerCommand>(StatusCodes.Status201Created);
        partners.MapGet("/{id:guid}", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetPartnerQuery(id), ct)).ToHttp(http, view => view.Version)).Sends<GetPartnerQuery>();
        partners.MapPut("/{id:guid}", async (Guid id, PartnerBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new ChangePartnerCommand(id, http.Version(), body.Name, body.Kind, body.Services, body.Countries ?? [], body.Languages ?? [], body.Contact ?? ""), ct)).ToHttp())
            .Sends<ChangePartnerCommand>().NeedsIfMatch();
        partners.MapPost("/{id:guid}/end", async (Guid id, EndBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EndPartnerCommand(id, body.EndedOn), ct)).ToHttp()).Sends<EndPartnerCommand>();
    }

    /// <param name="Services">Codes A01-A16 of the list ProtectionMeasureType.</param>
    internal sealed record PartnerBody(string Name, string Kind, IReadOnlyList<string> Services, IReadOnlyList<string>? Countries, IReadOnlyList<string>? Languages, string? Contact);

    internal sealed record EndBody(DateOnly EndedOn);
}
