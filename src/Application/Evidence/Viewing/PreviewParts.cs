using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>Opens a part of what was made, after the gate.</summary>
internal sealed class PreviewParts(ICaseTrackerDb db, PreviewGate gate, IPreviewStore previews, OpenedContents opened, AuditNotes audit)
{
    internal async Task<Result<PreviewBytes>> OpenAsync(Guid evidenceId, Func<EvidencePreview, (string Part, string MediaType)?> choose, CancellationToken ct)
    {
        var admitted = await gate.AdmitAsync(evidenceId, ct);
        if (admitted.Refusal is { } refused) return refused;
        var preview = await db.Previews.AsNoTracking().SingleOrDefaultAsync(p => p.ExhibitId == new ExhibitId(evidenceId), ct);
        if (preview is not { State: PreviewState.Made }) return PreviewRefusals.NotMade;
        if (choose(preview) is not var (part, mediaType)) return PreviewRefusals.NoSuchPage;
        try
        {
            if (await previews.OpenAsync(preview.CaseId, preview.FilesId, part, ct) is not { } stream) return PreviewRefusals.NotMade;
            audit.ShowedFields($"preview.{part}");
            return new PreviewBytes(mediaType, opened.Keep(stream));
        }
        catch (CryptographicException)
        {
            // A derivative: what cannot be trusted is thrown away and can be made again.
            previews.Remove(preview.FilesId);
            return PreviewRefusals.NotMade;
        }
    }
}
