using CaseTracker.Api.Http;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Pipeline;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Audit;

namespace CaseTracker.Api.Uploads;

/// <summary>The protocol in the OpenAPI document: its operations are the use cases of an upload, spoken in headers.</summary>
internal static class TusDescription
{
    internal static void Begins(this RouteHandlerBuilder builder) => builder.SendsOnly<StartUploadCommand>()
        .WithSummary("tus 1.0: begin an upload").WithDescription("Upload-Length; Upload-Metadata with evidenceId, filename and, if known, sha256. The answer's Location is where the bytes go.")
        .Produces(StatusCodes.Status201Created);

    internal static void GoesOn(this RouteHandlerBuilder builder, string method) => _ = method switch
    {
        "HEAD" => Described(builder, "AskUpload", "tus 1.0: how many bytes are durable", "The answer's Upload-Offset.").Produces(StatusCodes.Status200OK),
        "PATCH" => builder.SendsOnly<CompleteUploadCommand>().WithSummary("tus 1.0: send bytes")
            .WithDescription("Upload-Offset; Upload-Checksum if wanted. The last byte completes the upload: the item has its file when the answer comes.")
            .Produces(StatusCodes.Status204NoContent),
        _ => Described(builder, "DropUpload", "tus 1.0: give an upload up", "What was sent so far is removed.").Produces(StatusCodes.Status204NoContent),
    };

    /// <summary>Acts on the caller's own unfinished bytes: no use case of the case, and recorded with the upload's begin and end.</summary>
    private static RouteHandlerBuilder Described(RouteHandlerBuilder builder, string name, string summary, string description) => builder
        .WithName(name).WithMetadata(new UseCaseFacts(name, Permissions.SignedIn, new AuditedAttribute(AuditAct.Collect, AuditObject.Exhibit)))
        .WithSummary(summary).WithDescription(description);
}
