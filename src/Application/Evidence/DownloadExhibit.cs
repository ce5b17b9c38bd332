using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>Opens the bytes of an item. The audit entry is committed before the caller has the first of them.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record DownloadExhibitQuery(Guid EvidenceId) : IQuery<ExhibitDownload>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Sha256">Of what is handed out, lower-case hex; null when it is wrapped anew each time. Then <paramref name="Content"/> cannot be sought.</param>
/// <param name="Content">Read from begin to end it proves its SHA-256 before it hands out the last bytes. Closed at the end of the caller's scope.</param>
public sealed record ExhibitDownload(string FileName, string MediaType, long SizeBytes, string? Sha256, DateTimeOffset ReceivedAt, Stream Content);

internal sealed class DownloadExhibitHandler(ContentOpening contents) : IRequestHandler<DownloadExhibitQuery, Result<ExhibitDownload>>
{
    public Task<Result<ExhibitDownload>> Handle(DownloadExhibitQuery query, CancellationToken ct) => contents.OpenAsync(query.EvidenceId, infected: false, ct);
}

/// <summary>Closes what a request opened when its scope ends, also when the answer was refused after opening.</summary>
internal sealed class OpenedContents : IAsyncDisposable
{
    private readonly List<Stream> streams = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var stream in streams) await stream.DisposeAsync();
    }

    internal Stream Keep(Stream stream)
    {
        streams.Add(stream);
        return stream;
    }
}
