using CaseTracker.Api.Http;
using CaseTracker.Application.Suspects;
using CaseTracker.Application.Suspects.Profiles;
using CaseTracker.Domain.Suspects;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class SuspectEndpoints
{
    internal static void MapSuspects(this IEndpointRouteBuilder api)
    {
        var suspects = api.MapGroup("").WithTags("Suspects");

        suspects.MapGet("/cases/{id:guid}/suspects", async (Guid id, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListSuspectsQuery(id, limit, after), ct)).ToHttp()).Sends<ListSuspectsQuery>();
        suspects.MapPost("/cases/{id:guid}/suspects", async (Guid id, NewSuspectBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddSuspectCommand(id, body.Kind, body.Name, body.Role, body.Remarks ?? ""), ct)).ToCreated(made => $"/api/v1/suspects/{made.Id}")).Sends<AddSuspectCommand>(StatusCodes.Status201Created);
        suspects.MapGet("/suspects/{id:guid}", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetSuspectQuery(id), ct)).ToHttp(http, view => view.Version)).Sends<GetSuspectQuery>();
        suspects.MapPut("/suspects/{id:guid}", async (Guid id, SuspectBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new CorrectSuspectCommand(id, http.Version(), body.Name, body.Role, body.Remarks ?? ""), ct)).ToHttp()).Sends<CorrectSuspectCommand>().NeedsIfMatch();
        suspects.MapGet("/suspects/{id:guid}/profile", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetSuspectProfileQuery(id), ct)).ToHttp(http, view => view.Version)).Sends<GetSuspectProfileQuery>();
        suspects.MapPut("/suspects/{id:guid}/profile", async (Guid id, ProfileBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(body.Command(id, http.Version()), ct)).ToHttp()).Sends<DescribeSuspectCommand>().NeedsIfMatch();
    }

    /// <summary>Codes; what is left out is not known.</summary>
    internal sealed record ProfileBody(
        IReadOnlyList<string>? FurtherRoles, string? AgeBand, string? Sex, IReadOnlyList<string>? Countries, string? RelationToVictims, string? PriorRecord, IReadOnlyList<string>? ModusOperandi)
    {
        internal DescribeSuspectCommand Command(Guid suspect, uint version) =>
            new(suspect, version, FurtherRoles ?? [], AgeBand ?? "", Sex ?? "", Countries ?? [], RelationToVictims ?? "", PriorRecord ?? "", ModusOperandi ?? []);
    }

    internal sealed record NewSuspectBody(SuspectKind? Kind, string Name, string Role, string? Remarks);

    internal sealed record SuspectBody(string Name, string Role, string? Remarks);
}
