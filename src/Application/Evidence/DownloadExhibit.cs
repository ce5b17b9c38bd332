using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Opens the bytes of an item. The audit entry is committed before the caller has the first of them.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record DownloadExhibitQuery(Guid EvidenceId) : IQuery<ExhibitDownload>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Content">Seekable; read from begin to end it proves its SHA-256 before it hands out the last bytes. Closed at the end of the caller's scope.</param>
public sealed record ExhibitDownload(string FileName, string MediaType, long SizeBytes, string Sha256, DateTimeOffset ReceivedAt, Stream Content);

internal sealed class DownloadExhibitHandler(ICaseTrackerDb db, IEvidenceStore store, OpenedContents opened, Openings.OpeningDesk openings, AuditNotes audit) : IRequestHandler<DownloadExhibitQuery, Result<ExhibitDownload>>
{
    public async Task<Result<ExhibitDownload>> Handle(DownloadExhibitQuery query, CancellationToken ct)
    {
        var exhibit = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == new ExhibitId(query.EvidenceId), ct);
        if (exhibit.Kind != ExhibitKind.File) return ExhibitRefusals.NotAFile;
        if (exhibit.Content is not { } content) return ExhibitRefusals.NoContent;
        if ((await openings.AdmitAsync(exhibit.Id, ct)).Refusal is { } alone) return alone;
        try
        {
            var plain = opened.Keep(await store.OpenReadAsync(exhibit.CaseId, content.ObjectId, ct));
            if (plain.Length != content.SizeBytes) return ExhibitRefusals.ContentDamaged;
            audit.ShowedFields("content");
            return new ExhibitDownload(content.FileName, content.MediaType, content.SizeBytes, content.Sha256, content.ReceivedAt, opened.Keep(new ProvenStream(plain, content.Sha256)));
        }
        catch (Exception e) when (e is EvidenceMissingException or CryptographicException)
        {
            return ExhibitRefusals.ContentDamaged;
        }
    }
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
