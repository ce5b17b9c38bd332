using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>An item whose file may be shown.</summary>
internal sealed record Viewable(Exhibit Exhibit, ExhibitContent Content);

/// <summary>Stands before every preview: asked anew at each reading, since a marking or a scan may have come meanwhile.</summary>
internal sealed class PreviewGate(ICaseTrackerDb db, ContentStandings standings, IEvidenceStore store, IPreviewStore previews, OpenedContents opened, PreviewPolicy policy)
{
    internal async Task<Result<Viewable>> AdmitAsync(Guid evidenceId, CancellationToken ct)
    {
        var exhibit = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == new ExhibitId(evidenceId), ct);
        if (exhibit.Kind != ExhibitKind.File) return ExhibitRefusals.NotAFile;
        if (exhibit.Content is not { } content) return ExhibitRefusals.NoContent;
        var standing = await standings.OfAsync(exhibit.Id, ct);
        if (standing.NeedsTwoPeople || standing.Privileged)
        {
            await ForgetAsync(exhibit.Id, ct);
            return PreviewRefusals.NeverShown;
        }

        return standing.Scan == ScanState.Clean || (standing.Scan == ScanState.NotScanned && policy.NotScannedToo) ? new Viewable(exhibit, content) : PreviewRefusals.NotClean;
    }

    /// <summary>How the file can be looked at; <see cref="PreviewRefusals.CannotBeShown"/> when it cannot.</summary>
    internal async Task<Result<PreviewFormat>> FormatAsync(Viewable item, CancellationToken ct)
    {
        var head = await HeadAsync(item, MediaTypes.HeadBytes, ct);
        if (head.Refusal is { } refusal) return refusal;
        return PreviewFormats.Of(head.Value.Span) is { } format ? format : PreviewRefusals.CannotBeShown;
    }

    /// <summary>The first bytes of the file, at most so many.</summary>
    internal async Task<Result<ReadOnlyMemory<byte>>> HeadAsync(Viewable item, int most, CancellationToken ct)
    {
        try
        {
            var plain = opened.Keep(await store.OpenReadAsync(item.Exhibit.CaseId, item.Content.ObjectId, ct));
            var head = new byte[Math.Min(most, plain.Length)];
            await plain.ReadExactlyAsync(head, ct);
            return (ReadOnlyMemory<byte>)head;
        }
        catch (Exception e) when (e is EvidenceMissingException or CryptographicException)
        {
            return ExhibitRefusals.ContentDamaged;
        }
    }

    /// <summary>What was made before the marking came is removed as soon as someone looks for it; nothing of it was shown since.</summary>
    private async Task ForgetAsync(ExhibitId exhibit, CancellationToken ct)
    {
        var made = await db.Previews.AsNoTracking().Where(p => p.ExhibitId == exhibit).Select(p => (Guid?)p.FilesId).SingleOrDefaultAsync(ct);
        if (made is { } files) previews.Remove(files);
    }
}
