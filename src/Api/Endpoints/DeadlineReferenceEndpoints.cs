using CaseTracker.Api.Http;
using CaseTracker.Application.Deadlines;
using CaseTracker.Application.Deadlines.Calendars;
using CaseTracker.Application.Deadlines.Rules;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Rules and calendars: everybody reads them, administrators answer for them.</summary>
internal static class DeadlineReferenceEndpoints
{
    internal static void MapDeadlineReference(this IEndpointRouteBuilder api)
    {
        MapRules(api.MapGroup("/deadline-rules").WithTags("Deadlines"));
        MapCalendars(api.MapGroup("/calendars").WithTags("Deadlines"));
    }

    private static void MapRules(RouteGroupBuilder rules)
    {
        rules.MapGet("", async (string? pack, string? q, string? state, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListDeadlineRulesQuery(pack, q, state), ct)).ToHttp()).Sends<ListDeadlineRulesQuery>();
        rules.MapPost("", async (WriteRuleCommand body, IMediator use, CancellationToken ct) =>
            (await use.Send(body, ct)).ToCreated(made => $"/api/v1/deadline-rules/{made.Rule}")).Sends<WriteRuleCommand>(StatusCodes.Status201Created);
        rules.MapGet("/{rule}", async (string rule, IMediator use, CancellationToken ct) => (await use.Send(new GetDeadlineRuleQuery(rule), ct)).ToHttp()).Sends<GetDeadlineRuleQuery>();
        rules.MapPost("/{rule}/versions", async (string rule, EditBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EditRuleCommand(rule, body.Version, body.Text, body.Reason), ct)).ToCreated(made => $"/api/v1/deadline-rules/{made.Rule}")).Sends<EditRuleCommand>(StatusCodes.Status201Created);
        rules.MapPost("/{rule}/versions/{version:int}/confirm", async (string rule, int version, ConfirmBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ConfirmRuleCommand(rule, version, body.CheckedBy, body.CheckedOn), ct)).ToHttp()).Sends<ConfirmRuleCommand>();
        rules.MapPost("/{rule}/versions/{version:int}/automatic", async (string rule, int version, AutomaticBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new SetRuleAutomaticCommand(rule, version, body.Automatic), ct)).ToHttp()).Sends<SetRuleAutomaticCommand>();
        rules.MapPost("/{rule}/versions/{version:int}/withdraw", async (string rule, int version, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WithdrawRuleCommand(rule, version, body.Reason), ct)).ToHttp()).Sends<WithdrawRuleCommand>();
        rules.MapPost("/{rule}/versions/{version:int}/take", async (string rule, int version, IMediator use, CancellationToken ct) =>
            (await use.Send(new TakeRuleProposalCommand(rule, version), ct)).ToHttp()).Sends<TakeRuleProposalCommand>();
        rules.MapPost("/{rule}/versions/{version:int}/decline", async (string rule, int version, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DeclineRuleProposalCommand(rule, version, body.Reason), ct)).ToHttp()).Sends<DeclineRuleProposalCommand>();
    }

    private static void MapCalendars(RouteGroupBuilder calendars)
    {
        calendars.MapGet("", async (IMediator use, CancellationToken ct) => (await use.Send(new ListCalendarsQuery(), ct)).ToHttp()).Sends<ListCalendarsQuery>();
        calendars.MapPost("", async (OpenCalendarCommand body, IMediator use, CancellationToken ct) =>
            (await use.Send(body, ct)).ToCreated(made => $"/api/v1/calendars/{made.Code}")).Sends<OpenCalendarCommand>(StatusCodes.Status201Created);
        calendars.MapGet("/{code}", async (string code, int? year, IMediator use, CancellationToken ct) => (await use.Send(new GetCalendarQuery(code, year), ct)).ToHttp()).Sends<GetCalendarQuery>();
        calendars.MapPost("/{code}/versions", async (string code, ChangeBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ChangeCalendarCommand(code, body.Version, body.Days, body.TakenBack, body.Reason), ct)).ToCreated(made => $"/api/v1/calendars/{made.Code}")).Sends<ChangeCalendarCommand>(StatusCodes.Status201Created);
    }

    /// <param name="Version">The version in use that was read.</param>
    internal sealed record EditBody(int Version, RuleText Text, string Reason);

    internal sealed record ConfirmBody(string CheckedBy, DateOnly CheckedOn);

    internal sealed record AutomaticBody(bool Automatic);

    internal sealed record ReasonBody(string Reason);

    internal sealed record ChangeBody(string Version, IReadOnlyList<EnteredDay>? Days, IReadOnlyList<DateOnly>? TakenBack, string Reason);
}
