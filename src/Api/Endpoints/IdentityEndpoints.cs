using CaseTracker.Api.Http;
using CaseTracker.Application.Evidence;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Victims.Vault;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>The identity vault: what comes in is sealed, and comes out by a reveal only.</summary>
internal static class IdentityEndpoints
{
    internal static void MapIdentities(this IEndpointRouteBuilder api)
    {
        var identity = api.MapGroup("/victims/{id:guid}/identity").WithTags("Identities");
        identity.MapPut("", async (Guid id, IdentityBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(body.For(id, http.Version()), ct)).ToHttp()).Sends<KeepIdentityCommand>().NeedsIfMatch();
        identity.MapPost("/reveal", async (Guid id, RevealBody body, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return (await use.Send(new RevealIdentityQuery(id, body.Purpose, body.Reason), ct)).ToHttp();
        }).Sends<RevealIdentityQuery>();
        identity.MapPost("/particulars", async (Guid id, ParticularBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddParticularCommand(id, body.Kind, body.Value, body.Note ?? ""), ct)).ToCreated(_ => $"/api/v1/victims/{id}"))
            .Sends<AddParticularCommand>(StatusCodes.Status201Created);
        identity.MapDelete("/particulars/{particularId:guid}", async (Guid id, Guid particularId, IMediator use, CancellationToken ct) =>
            (await use.Send(new RemoveParticularCommand(id, particularId), ct)).ToHttp()).Sends<RemoveParticularCommand>();
        identity.MapPost("/photos", async (Guid id, HttpRequest request, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddPhotoCommand(id, request.Body), ct)).ToCreated(_ => $"/api/v1/victims/{id}"))
            .Sends<AddPhotoCommand>(StatusCodes.Status201Created).Accepts<byte[]>(MediaTypes.Unknown);
        identity.MapDelete("/photos/{photoId:guid}", async (Guid id, Guid photoId, IMediator use, CancellationToken ct) =>
            (await use.Send(new RemovePhotoCommand(id, photoId), ct)).ToHttp()).Sends<RemovePhotoCommand>();
        identity.MapGet("/grants", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListIdentityGrantsQuery(id), ct)).ToHttp()).Sends<ListIdentityGrantsQuery>();
        identity.MapPost("/grants", async (Guid id, GrantBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new GrantIdentityCommand(id, body.UserId, body.UntilOn, body.Reason, body.Scope), ct)).ToCreated(_ => $"/api/v1/victims/{id}/identity/grants"))
            .Sends<GrantIdentityCommand>(StatusCodes.Status201Created);
        identity.MapPost("/grants/{grantId:guid}/revoke", async (Guid id, Guid grantId, IMediator use, CancellationToken ct) =>
            (await use.Send(new RevokeIdentityGrantCommand(id, grantId), ct)).ToHttp()).Sends<RevokeIdentityGrantCommand>();

        // A search by POST: what is looked for must stand in no address.
        api.MapPost("/victims/find", async (FindBody body, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return (await use.Send(new FindVictimsQuery(body.Kind, body.Value), ct)).ToHttp();
        }).WithTags("Identities").Sends<FindVictimsQuery>();
    }

    /// <summary>What is not known may be left out. Its text form says nothing.</summary>
    internal sealed record IdentityBody(string? GivenName, string? FamilyName, DateOnly? BirthDate, string? Phone, string? Address)
    {
        internal KeepIdentityCommand For(Guid victim, uint version) => new(victim, version, GivenName ?? "", FamilyName ?? "", BirthDate, Phone ?? "", Address ?? "");

        public override string ToString() => "•••";
    }

    internal sealed record RevealBody(string Purpose, string Reason)
    {
        public override string ToString() => "•••";
    }

    internal sealed record ParticularBody(string Kind, string Value, string? Note)
    {
        public override string ToString() => "•••";
    }

    /// <param name="UntilOn">Last day.</param>
    /// <param name="Scope">Identity, unless said; Welfare opens what is written about welfare, contact and risk.</param>
    internal sealed record GrantBody(Guid UserId, DateOnly UntilOn, string Reason, GrantScope Scope = GrantScope.Identity);

    internal sealed record FindBody(string Kind, string Value)
    {
        public override string ToString() => "•••";
    }
}
