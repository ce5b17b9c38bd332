using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Redactions;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Opens the bytes of an item for a caller whose right to them was checked; whoever reads them to the end has compared them with their record.</summary>
internal sealed class ContentOpening(ICaseTrackerDb db, IEvidenceStore store, IIntegrityLog integrity, OpenedContents opened, Openings.OpeningDesk openings, Redactions.CheckedRedactions redactions, ICurrentUser user, AuditNotes audit)
{
    internal async Task<Result<ExhibitDownload>> OpenAsync(Guid evidenceId, bool infected, CancellationToken ct)
    {
        var exhibit = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == new ExhibitId(evidenceId), ct);
        if (exhibit.Kind != ExhibitKind.File) return ExhibitRefusals.NotAFile;
        if (exhibit.Content is not { } content) return ExhibitRefusals.NoContent;
        var state = await db.ContentScans.Where(s => s.ExhibitId == exhibit.Id).OrderByDescending(s => s.CheckedAt).ThenByDescending(s => s.Id).Select(s => (ScanState?)s.State).FirstOrDefaultAsync(ct);
        if (infected != (state == ScanState.Infected)) return infected ? ExhibitRefusals.NotInfected : ExhibitRefusals.Infected;
        if (await redactions.IsUncheckedAsync(exhibit.Id, ct)) return RedactionRefusals.NotChecked;
        if ((await openings.AdmitAsync(exhibit.Id, ct)).Refusal is { } alone) return alone;
        try
        {
            var plain = opened.Keep(await store.OpenReadAsync(exhibit.CaseId, content.ObjectId, ct));
            if (plain.Length != content.SizeBytes) return ExhibitRefusals.ContentDamaged;
            audit.ShowedFields("content");
            var proven = opened.Keep(new ProvenStream(plain, content.Sha256, measured => RecordAsync(content, plain, measured)));
            return new ExhibitDownload(UploadFileName.ForDownload(content.FileName), content.MediaType, content.SizeBytes, content.Sha256, content.ReceivedAt, proven);
        }
        catch (Exception e) when (e is EvidenceMissingException or CryptographicException)
        {
            return ExhibitRefusals.ContentDamaged;
        }
    }

    /// <summary>Bytes that must not lie about as what they are.</summary>
    internal ExhibitDownload Wrap(ExhibitDownload download)
    {
        var zip = opened.Keep(new EncryptedZipStream(download.Content, download.FileName, download.ReceivedAt));
        return download with { FileName = $"{download.FileName}.zip", MediaType = "application/zip", SizeBytes = zip.Length, Sha256 = null, Content = zip };
    }

    /// <summary>Also when the caller has gone meanwhile: what was measured is known.</summary>
    private Task RecordAsync(ExhibitContent content, Stream plain, string measured) => integrity.RecordAsync(new IntegrityFinding(
        content.ObjectId, (plain as IReadsFromCopy)?.Copy ?? "main", measured == content.Sha256 ? VerificationResult.Match : VerificationResult.Mismatch,
        measured, VerificationOccasion.Download, user.Actor.Id), CancellationToken.None);
}
