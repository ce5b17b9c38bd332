using CaseTracker.Api.Http;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Protection;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>The register of protection and assistance: one measure from its decision to its end, its breaches, and what expires next.</summary>
internal static class ProtectionEndpoints
{
    internal static void MapProtection(this IEndpointRouteBuilder api)
    {
        var register = api.MapGroup("/protection-measures").WithTags("Victims");
        register.MapGet("", async (int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListExpiringProtectionQuery(limit, after), ct)).ToHttp()).Sends<ListExpiringProtectionQuery>();
        api.MapGroup("/victims").WithTags("Victims").MapGet("/{id:guid}/breaches", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListBreachesQuery(id), ct)).ToHttp()).Sends<ListBreachesQuery>();

        var measure = register.MapGroup("/{id:guid}");
        measure.MapPost("/grant", async (Guid id, GrantBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new GrantProtectionCommand(id, body.DecidedOn, body.Authority, body.Conditions ?? "", body.ExpiresOn, body.Partly, body.RenewalLeadDays), ct)).ToHttp())
            .Sends<GrantProtectionCommand>();
        measure.MapPost("/deny", async (Guid id, DenyBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DenyProtectionCommand(id, body.DecidedOn, body.Authority, body.Reason), ct)).ToHttp()).Sends<DenyProtectionCommand>();
        measure.MapPost("/lift", async (Guid id, LiftBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new LiftProtectionCommand(id, body.LiftedOn, body.Reason), ct)).ToHttp()).Sends<LiftProtectionCommand>();
        measure.MapPost("/serve", async (Guid id, ServeBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ServeProtectionCommand(id, body.ServedOn), ct)).ToHttp()).Sends<ServeProtectionCommand>();
        measure.MapPut("/protected", async (Guid id, ProtectedBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new NameProtectedCommand(id, body.Victims ?? [], body.Family ?? ""), ct)).ToHttp()).Sends<NameProtectedCommand>();
        measure.MapPost("/renewals", async (Guid id, RenewBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RenewProtectionCommand(id, body.RequestedOn, body.Authority ?? ""), ct))
                .ToCreated(made => $"/api/v1/protection-measures#{made}")).Sends<RenewProtectionCommand>(StatusCodes.Status201Created);
        measure.MapPost("/breaches", async (Guid id, BreachBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordBreachCommand(id, body.OccurredOn, body.Reaction, body.ReportReference ?? "", body.Account ?? ""), ct))
                .ToCreated(made => $"/api/v1/protection-measures/{id}/breaches#{made}")).Sends<RecordBreachCommand>(StatusCodes.Status201Created);
    }

    /// <param name="Partly">Only part of what was asked for.</param>
    /// <param name="RenewalLeadDays">Working days; left out: the unit's rule.</param>
    internal sealed record GrantBody(DateOnly DecidedOn, string Authority, string? Conditions, DateOnly? ExpiresOn, bool Partly, int? RenewalLeadDays)
    {
        public override string ToString() => "•••";
    }

    internal sealed record DenyBody(DateOnly DecidedOn, string Authority, string Reason)
    {
        public override string ToString() => "•••";
    }

    internal sealed record LiftBody(DateOnly LiftedOn, string Reason)
    {
        public override string ToString() => "•••";
    }

    internal sealed record ServeBody(DateOnly ServedOn);

    /// <param name="Victims">Further victims of the case.</param>
    internal sealed record ProtectedBody(IReadOnlyList<Guid>? Victims, string? Family)
    {
        public override string ToString() => "•••";
    }

    internal sealed record RenewBody(DateOnly RequestedOn, string? Authority);

    internal sealed record BreachBody(DateOnly OccurredOn, string Reaction, string? ReportReference, string? Account)
    {
        public override string ToString() => "•••";
    }
}
