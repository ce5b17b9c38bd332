using CaseTracker.Api.Http;
using CaseTracker.Application.Disclosure.Releases;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Release sets: what is handed to whom, asked for by one person and released by another; receipts and recalls.</summary>
internal static class ReleaseSetEndpoints
{
    internal static void MapReleaseSets(this IEndpointRouteBuilder api)
    {
        var ofCase = api.MapGroup("/cases/{id:guid}").WithTags("Disclosure");
        ofCase.MapGet("/release-sets", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListReleaseSetsQuery(id), ct)).ToHttp()).Sends<ListReleaseSetsQuery>();
        ofCase.MapPost("/release-sets", async (Guid id, SetBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DraftReleaseSetCommand(id, body.Audience ?? "", body.Recipient ?? "", body.Law, body.Note ?? "", body.SupplementTo), ct)).ToCreated(made => $"/api/v1/release-sets/{made}"))
            .Sends<DraftReleaseSetCommand>(StatusCodes.Status201Created);
        var set = api.MapGroup("/release-sets/{id:guid}").WithTags("Disclosure");
        MapDraft(set);
        MapRelease(set);
        MapAfterwards(set);
    }

    private static void MapDraft(RouteGroupBuilder set)
    {
        set.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetReleaseSetQuery(id), ct)).ToHttp()).Sends<GetReleaseSetQuery>();
        set.MapPost("/items", async (Guid id, ItemsBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddReleaseItemsCommand(id, body.Items ?? [], body.Form, body.Checks ?? new Dictionary<string, string>()), ct)).ToHttp()).Sends<AddReleaseItemsCommand>();
        set.MapPost("/items/{itemId:guid}/remove", async (Guid id, Guid itemId, IMediator use, CancellationToken ct) =>
            (await use.Send(new RemoveReleaseItemCommand(id, itemId), ct)).ToHttp()).Sends<RemoveReleaseItemCommand>();
        set.MapPost("/bundle", async (Guid id, BundleBody body, IMediator use, CancellationToken ct) => (await use.Send(new EncloseBundleCommand(id, body.Version), ct)).ToHttp()).Sends<EncloseBundleCommand>();
        set.MapPost("/ask", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new AskReleaseCommand(id), ct)).ToHttp()).Sends<AskReleaseCommand>();
        set.MapPost("/drop", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new DropReleaseSetCommand(id), ct)).ToHttp()).Sends<DropReleaseSetCommand>();
    }

    private static void MapRelease(RouteGroupBuilder set)
    {
        set.MapPost("/return", async (Guid id, ReturnBody body, IMediator use, CancellationToken ct) => (await use.Send(new ReturnReleaseSetCommand(id, body.Reason), ct)).ToHttp()).Sends<ReturnReleaseSetCommand>();
        set.MapPost("/release", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ReleaseItemsCommand(id), ct)).ToHttp()).Sends<ReleaseItemsCommand>();
        set.MapPost("/retry", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new RetryReleaseCommand(id), ct)).ToHttp()).Sends<RetryReleaseCommand>();
        set.MapGet("/content", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            var found = await use.Send(new DownloadReleaseQuery(id), ct);
            if (found.Refusal is { } refusal) return Responses.Problem(refusal);
            http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            return TypedResults.Stream(found.Value.Content, "application/zip", found.Value.FileName, enableRangeProcessing: true);
        }).SendsFile<DownloadReleaseQuery>("application/zip");
    }

    private static void MapAfterwards(RouteGroupBuilder set)
    {
        set.MapPost("/receipts", async (Guid id, ReceiptBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordReceiptCommand(id, body.ReceivedBy, body.On, body.Channel, body.UndertakingSigned, body.Note ?? ""), ct)).ToCreated(_ => $"/api/v1/release-sets/{id}"))
            .Sends<RecordReceiptCommand>(StatusCodes.Status201Created);
        set.MapPost("/recalls", async (Guid id, RecallBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecallReleaseCommand(id, body.ItemId, body.Reason, body.On), ct)).ToCreated(_ => $"/api/v1/release-sets/{id}")).Sends<RecallReleaseCommand>(StatusCodes.Status201Created);
        set.MapPost("/recalls/{recallId:guid}/steps", async (Guid id, Guid recallId, RecallStepBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordRecallStepCommand(id, recallId, body.Step, body.On, body.Note ?? ""), ct)).ToHttp()).Sends<RecordRecallStepCommand>();
    }

    /// <param name="Audience">Code of the list DisclosureAudience; left out for a supplement, like the recipient.</param>
    /// <param name="Law">Provision it rests on; stands in the certificate.</param>
    /// <param name="SupplementTo">A released set to the same recipient; left out for a first set.</param>
    internal sealed record SetBody(string? Audience, string? Recipient, string Law, string? Note, Guid? SupplementTo);

    /// <param name="Form"><c>original</c>, <c>redacted</c> or <c>inspection</c>.</param>
    /// <param name="Checks">For each code of the list DefaultRedaction <c>notInIt</c> or <c>redacted</c>.</param>
    internal sealed record ItemsBody(IReadOnlyList<Guid>? Items, string Form, Dictionary<string, string>? Checks);

    /// <param name="Version">An assembled or served version of a bundle of the case; null to take out the one that is in the set.</param>
    internal sealed record BundleBody(Guid? Version);

    internal sealed record ReturnBody(string Reason);

    /// <param name="Channel">Code of the list DisclosureChannel.</param>
    internal sealed record ReceiptBody(string ReceivedBy, DateOnly On, string Channel, bool UndertakingSigned, string? Note);

    /// <param name="ItemId">A line of the set; left out for all of it.</param>
    internal sealed record RecallBody(Guid? ItemId, string Reason, DateOnly On);

    /// <param name="Step">Code of the list RecallStep.</param>
    internal sealed record RecallStepBody(string Step, DateOnly On, string? Note);
}
