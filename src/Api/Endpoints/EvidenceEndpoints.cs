using CaseTracker.Api.Http;
using CaseTracker.Api.Uploads;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class EvidenceEndpoints
{
    internal static void MapEvidence(this IEndpointRouteBuilder api)
    {
        var ofCase = api.MapGroup("/cases/{id:guid}/evidence").WithTags("Evidence");
        ofCase.MapGet("", async (Guid id, string? type, string? independence, string? kind, string? state, Guid? custodian, bool? frozen, string? sort, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListExhibitsQuery(id, type, independence, kind, limit, after) { State = state, Custodian = custodian, Frozen = frozen, Sort = sort }, ct)).ToHttp()).Sends<ListExhibitsQuery>();
        ofCase.MapPost("", async (Guid id, RegisterBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(body.For(id), ct)).ToCreated(made => $"/api/v1/evidence/{made.Id}")).Sends<RegisterExhibitCommand>(StatusCodes.Status201Created);
        ofCase.MapPost("/batch", async (Guid id, BatchBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(body.For(id), ct)).ToHttp()).Sends<RegisterExhibitsCommand>();

        var items = api.MapGroup("/evidence").WithTags("Evidence");
        items.MapGet("", async (int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new EvidenceInboxQuery(limit, after), ct)).ToHttp()).Sends<EvidenceInboxQuery>();
        items.MapGet("/{id:guid}", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetExhibitQuery(id), ct)).ToHttp(http, view => view.Version)).Sends<GetExhibitQuery>();
        items.MapPut("/{id:guid}", async (Guid id, EditBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(body.For(id, http.Version()), ct)).ToHttp())
            .Sends<EditExhibitCommand>().NeedsIfMatch();

        items.MapGet("/{id:guid}/content", async (Guid id, IMediator use, CancellationToken ct) =>
        {
            var opened = await use.Send(new DownloadExhibitQuery(id), ct);
            return opened.Refusal is { } refusal ? Responses.Problem(refusal) : new EvidenceContent(opened.Value, id);
        }).SendsFile<DownloadExhibitQuery>(MediaTypes.Unknown);
        items.MapGet("/{id:guid}/infected-content", async (Guid id, IMediator use, CancellationToken ct) =>
        {
            var opened = await use.Send(new DownloadInfectedExhibitQuery(id), ct);
            return opened.Refusal is { } refusal ? Responses.Problem(refusal) : new EvidenceContent(opened.Value, id);
        }).SendsFile<DownloadInfectedExhibitQuery>("application/zip");
        items.MapPut("/{id:guid}/content", ReceiveAsync).Sends<ReceiveContentCommand>().Accepts<byte[]>(MediaTypes.Unknown);
    }

    /// <summary>Resumable uploads; a separate group, since the protocol answers in headers and knows no idempotency key.</summary>
    internal static void MapEvidenceUploads(this IEndpointRouteBuilder app) =>
        app.MapUploads("/api/v1/uploads", http => http.RequestServices.GetRequiredService<ICurrentUser>().ActorOrNull?.Id, (_, refusal) => Responses.Problem(refusal))
            .WithTags("Uploads").RequireAuthorization().AddEndpointFilter<CookieRequestFilter>();

    /// <summary>The body is the file. It is named in <c>Content-Disposition</c> or <c>?fileName=</c>; <c>?sha256=</c> says what it should be.</summary>
    private static async Task<IResult> ReceiveAsync(Guid id, string? fileName, string? sha256, HttpContext http, IMediator use, CancellationToken ct)
    {
        if (SentFile.Refuse(http) is { } refused) return refused;
        var name = SentFile.Name(http.Request, fileName) ?? "unnamed";
        var received = await use.Send(new ReceiveContentCommand(id, ETags.FromIfMatch(http.Request), name, sha256, http.Request.Body), ct);
        return received.Refusal == ExhibitRefusals.TooLarge ? SentFile.TooLarge() : received.ToHttp();
    }

    internal sealed record RegisterBody(
        ExhibitKind? Kind, string? Type, string? Title, string? Description, string? SourceIndependence, DateTimeOffset? CollectedAt, string? CollectedPlace, string? SealNumber)
    {
        public Guid? ParentId { get; init; }

        public string? Derivation { get; init; }

        public string? LateReason { get; init; }

        public OriginGiven? Origin { get; init; }

        public AuthorityGiven? Authority { get; init; }

        public PhysicalGiven? Physical { get; init; }

        public AcquisitionGiven? Acquisition { get; init; }

        public IReadOnlyList<string>? Markings { get; init; }

        public string? Language { get; init; }

        public QuantityGiven? Quantity { get; init; }

        public RetentionGiven? Retention { get; init; }

        public DisclosureGiven? Disclosure { get; init; }

        /// <summary>A kind that is missing is none: the validator says so.</summary>
        internal RegisterExhibitCommand For(Guid caseId) => new(
            caseId, Kind ?? (ExhibitKind)(-1), Type ?? "", Title ?? "", Description ?? "", SourceIndependence, CollectedAt, CollectedPlace ?? "", SealNumber ?? "")
        {
            ParentId = ParentId, Derivation = Derivation, LateReason = LateReason ?? "",
            Details = new ExhibitGiven(Origin, Authority, Physical, Acquisition, Markings, Language) { Quantity = Quantity, Retention = Retention, Disclosure = Disclosure },
        };
    }

    internal sealed record BatchBody(RegisterBody? Common, IReadOnlyList<ExhibitLine>? Items)
    {
        internal RegisterExhibitsCommand For(Guid caseId) => new(caseId, (Common ?? new(null, null, null, null, null, null, null, null)).For(caseId), Items ?? []);
    }

    internal sealed record EditBody(
        string? Type, string? Title, string? Description, string? SourceIndependence, OriginGiven? Origin, AuthorityGiven? Authority, PhysicalGiven? Physical, AcquisitionGiven? Acquisition,
        IReadOnlyList<string>? Markings, string? Language)
    {
        public QuantityGiven? Quantity { get; init; }

        public RetentionGiven? Retention { get; init; }

        public DisclosureGiven? Disclosure { get; init; }

        internal EditExhibitCommand For(Guid id, uint version) => new(id, version, Type ?? "", Title ?? "", Description ?? "", SourceIndependence ?? "")
        {
            Details = new ExhibitGiven(Origin, Authority, Physical, Acquisition, Markings, Language) { Quantity = Quantity, Retention = Retention, Disclosure = Disclosure },
        };
    }
}
