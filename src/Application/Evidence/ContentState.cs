using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>What is known of a stored file beside its record.</summary>
/// <param name="Signature">What the scanner calls its finding; empty without one.</param>
/// <param name="ScannedAt">Null while nobody looked.</param>
/// <param name="Verified">Result of the latest comparison of any copy with the record; null before the first.</param>
public sealed record ContentStateView(ScanState Malware, string Signature, DateTimeOffset? ScannedAt, VerificationResult? Verified, DateTimeOffset? VerifiedAt)
{
    internal static async Task<ContentStateView> ReadAsync(ICaseTrackerDb db, ExhibitId exhibit, CancellationToken ct)
    {
        var scan = await db.ContentScans.AsNoTracking().Where(s => s.ExhibitId == exhibit).OrderByDescending(s => s.CheckedAt).ThenByDescending(s => s.Id).FirstOrDefaultAsync(ct);
        var compared = await db.ContentVerifications.AsNoTracking().Where(v => v.ExhibitId == exhibit && v.Result != VerificationResult.NotVerifiable)
            .OrderByDescending(v => v.CheckedAt).ThenByDescending(v => v.Id).FirstOrDefaultAsync(ct);
        return new(scan?.State ?? ScanState.NotScanned, scan?.Signature ?? "", scan?.CheckedAt, compared?.Result, compared?.CheckedAt);
    }
}
