using CaseTracker.Api.Http;
using CaseTracker.Application.Bundles;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Bundles of exhibits: what is in them, and the versions that were assembled and served.</summary>
internal static class BundleEndpoints
{
    internal static void MapBundles(this IEndpointRouteBuilder api)
    {
        var ofCase = api.MapGroup("/cases/{id:guid}/bundles").WithTags("Bundles");
        ofCase.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListBundlesQuery(id), ct)).ToHttp()).Sends<ListBundlesQuery>();
        ofCase.MapPost("", async (Guid id, BundleBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new MakeBundleCommand(id, body.Description), ct)).ToCreated(made => $"/api/v1/bundles/{made}")).Sends<MakeBundleCommand>(StatusCodes.Status201Created);

        var bundle = api.MapGroup("/bundles/{id:guid}").WithTags("Bundles");
        bundle.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetBundleQuery(id), ct)).ToHttp()).Sends<GetBundleQuery>();
        bundle.MapPut("", async (Guid id, BundleBody body, IMediator use, CancellationToken ct) => (await use.Send(new EditBundleCommand(id, body.Description), ct)).ToHttp()).Sends<EditBundleCommand>();
        bundle.MapPost("/assemble", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new AssembleBundleCommand(id), ct)).ToAccepted(made => $"/api/v1/bundle-versions/{made.VersionId}")).Sends<AssembleBundleCommand>(StatusCodes.Status202Accepted);
        bundle.MapPost("/serve", async (Guid id, ServeBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ServeBundleCommand(id, body.VersionId, body.Recipient, body.On), ct)).ToHttp()).Sends<ServeBundleCommand>();
        bundle.MapGet("/versions", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListBundleVersionsQuery(id), ct)).ToHttp()).Sends<ListBundleVersionsQuery>();

        bundle.MapPost("/sections", async (Guid id, SectionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddBundleSectionCommand(id, body.Title), ct)).ToCreated(_ => $"/api/v1/bundles/{id}")).Sends<AddBundleSectionCommand>(StatusCodes.Status201Created);
        bundle.MapPut("/sections/{sectionId:guid}", async (Guid id, Guid sectionId, SectionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RenameBundleSectionCommand(id, sectionId, body.Title), ct)).ToHttp()).Sends<RenameBundleSectionCommand>();
        bundle.MapDelete("/sections/{sectionId:guid}", async (Guid id, Guid sectionId, IMediator use, CancellationToken ct) =>
            (await use.Send(new RemoveBundleSectionCommand(id, sectionId), ct)).ToHttp()).Sends<RemoveBundleSectionCommand>();

        bundle.MapPost("/entries", async (Guid id, EntriesBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddBundleEntriesCommand(id, body.SectionId, body.EvidenceIds), ct)).ToCreated(_ => $"/api/v1/bundles/{id}")).Sends<AddBundleEntriesCommand>(StatusCodes.Status201Created);
        bundle.MapPut("/entries/{entryId:guid}", async (Guid id, Guid entryId, EntryBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EditBundleEntryCommand(id, entryId, body.Title ?? "", body.Pages ?? ""), ct)).ToHttp()).Sends<EditBundleEntryCommand>();
        bundle.MapDelete("/entries/{entryId:guid}", async (Guid id, Guid entryId, IMediator use, CancellationToken ct) =>
            (await use.Send(new RemoveBundleEntryCommand(id, entryId), ct)).ToHttp()).Sends<RemoveBundleEntryCommand>();
        bundle.MapPut("/order", async (Guid id, OrderBody body, IMediator use, CancellationToken ct) => (await use.Send(new OrderBundleCommand(id, body.Places), ct)).ToHttp()).Sends<OrderBundleCommand>();

        var version = api.MapGroup("/bundle-versions/{id:guid}").WithTags("Bundles");
        version.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetBundleVersionQuery(id), ct)).ToHttp()).Sends<GetBundleVersionQuery>();
        version.MapPost("/cancel", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new CancelAssemblyCommand(id), ct)).ToHttp()).Sends<CancelAssemblyCommand>();
        version.MapGet("/content", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            var found = await use.Send(new DownloadBundleVersionQuery(id), ct);
            if (found.Refusal is { } refusal) return Responses.Problem(refusal);
            http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            return TypedResults.Stream(found.Value.Content, "application/pdf", found.Value.FileName, enableRangeProcessing: true);
        }).SendsFile<DownloadBundleVersionQuery>("application/pdf");
    }

    /// <param name="Prefix">Of Bates numbers; left out: none.</param>
    /// <param name="Width">Least number of digits; left out: 6.</param>
    /// <param name="Start">Bates number of page 1; left out: 1.</param>
    internal sealed record BundleBody(string Title, string? Prefix, int? Width, int? Start, string? Marking, string? Recipient)
    {
        internal BundleDescription Description => new(Title, Prefix ?? "", Width ?? 6, Start ?? 1, Marking ?? "", Recipient ?? "");
    }

    internal sealed record SectionBody(string Title);

    internal sealed record EntriesBody(Guid SectionId, IReadOnlyList<Guid> EvidenceIds);

    /// <param name="Title">Left out: that of the item.</param>
    /// <param name="Pages">Left out: all.</param>
    internal sealed record EntryBody(string? Title, string? Pages);

    internal sealed record OrderBody(IReadOnlyList<BundlePlace> Places);

    internal sealed record ServeBody(Guid VersionId, string Recipient, DateOnly On);
}
