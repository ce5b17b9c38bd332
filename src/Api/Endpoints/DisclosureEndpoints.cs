using CaseTracker.Api.Http;
using CaseTracker.Application.Disclosure;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>The disclosure schedule of a case, line by line.</summary>
internal static class DisclosureEndpoints
{
    internal static void MapDisclosure(this IEndpointRouteBuilder api)
    {
        var ofCase = api.MapGroup("/cases/{id:guid}").WithTags("Disclosure");
        ofCase.MapGet("/disclosure", async (Guid id, string? status, string? flag, string? waiting, bool? later, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListDisclosureQuery(id, status, flag, waiting, later, limit, after), ct)).ToHttp()).Sends<ListDisclosureQuery>();
        ofCase.MapGet("/disclosure.csv", async (Guid id, IMediator use, CancellationToken ct) =>
        {
            var found = await use.Send(new ExportDisclosureQuery(id), ct);
            return found.Refusal is { } refusal ? Responses.Problem(refusal) : TypedResults.File(found.Value.Csv, "text/csv", found.Value.FileName);
        }).SendsFile<ExportDisclosureQuery>("text/csv");
        ofCase.MapPost("/disclosure/decisions", async (Guid id, BulkDecisionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DecideDisclosureCommand(id, body.Items ?? [], body.Status, body.Reason, body.CourtOrder ?? ""), ct)).ToHttp()).Sends<DecideDisclosureCommand>();
        api.MapGet("/evidence/{id:guid}/disclosure", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new FindDisclosureItemQuery(id), ct)).ToHttp()).WithTags("Disclosure").Sends<FindDisclosureItemQuery>();
        MapItems(api.MapGroup("/disclosure-items/{id:guid}").WithTags("Disclosure"));
    }

    private static void MapItems(RouteGroupBuilder item)
    {
        item.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetDisclosureItemQuery(id), ct)).ToHttp()).Sends<GetDisclosureItemQuery>();
        item.MapPost("/decisions", async (Guid id, LineDecisionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DecideDisclosureItemCommand(id, body.Status, body.Reason, body.CourtOrder ?? ""), ct)).ToHttp()).Sends<DecideDisclosureItemCommand>();
        item.MapPost("/agreement", async (Guid id, AgreementBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AnswerWithholdingCommand(id, body.Agree, body.Reason), ct)).ToHttp()).Sends<AnswerWithholdingCommand>();
        item.MapPost("/assist", async (Guid id, AssistBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new FlagDisclosureCommand(id, body.Reason), ct)).ToHttp()).Sends<FlagDisclosureCommand>();
        item.MapPost("/assist/clearing", async (Guid id, AssistBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AskClearingCommand(id, body.Reason), ct)).ToHttp()).Sends<AskClearingCommand>();
        item.MapPost("/assist/clearing/answer", async (Guid id, ClearingBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AnswerClearingCommand(id, body.Clear, body.Reason), ct)).ToHttp()).Sends<AnswerClearingCommand>();
    }

    /// <param name="Items">Lines of the schedule, by id.</param>
    /// <param name="Status">Code of the list DisclosureStatus.</param>
    /// <param name="CourtOrder">Reference of the order, where one is needed.</param>
    internal sealed record BulkDecisionBody(IReadOnlyList<Guid>? Items, string Status, string Reason, string? CourtOrder);

    /// <param name="Status">Code of the list DisclosureStatus.</param>
    /// <param name="CourtOrder">Reference of the order, where one is needed.</param>
    internal sealed record LineDecisionBody(string Status, string Reason, string? CourtOrder);

    /// <param name="Agree">False: the line stays where it was.</param>
    internal sealed record AgreementBody(bool Agree, string Reason);

    internal sealed record AssistBody(string Reason);

    /// <param name="Clear">False: the flag stays.</param>
    internal sealed record ClearingBody(bool Clear, string Reason);
}
