using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Integrity;

/// <summary>Opens an integrity incident, which freezes disclosure; notifies the custodian, the lead and the supervisors of the unit, and writes it into the audit trail as an act of nobody.</summary>
internal sealed class PeopleAlarm(CaseTrackerDbContext db, IAuditLog audit) : IIntegrityAlarm
{
    /// <summary>As it stands in the trail (docs/events.md).</summary>
    internal const string UseCase = "VerifyContent";

    public async Task RaiseAsync(BadCopy bad, CancellationToken ct)
    {
        var text = $"{Words(bad.Finding.Result)} ({bad.Finding.Copy} copy)";
        var (kind, found) = (KindOf(bad.Finding).ToString(), bad.Finding.MeasuredSha256 is { } measured ? $"{text}, measured SHA-256 {measured}" : text);
        _ = await db.Database.SqlQuery<bool>($"select app.raise_incident({Guid.CreateVersion7(bad.At)}, {bad.ExhibitId.Value}, {kind}, {Source(bad.Finding.Occasion)}, {found}, {text}, {bad.At}) as \"Value\"").ToListAsync(ct);
        var at = new DateTimeOffset(bad.At.UtcTicks - (bad.At.UtcTicks % 10), TimeSpan.Zero);
        var entry = new AuditEntry(
            Guid.CreateVersion7(bad.At), at, audit.Instance, null, null, AuditAct.Consult, AuditObject.Exhibit, bad.ExhibitId.Value, bad.CaseId.Value,
            UseCase, "", true, "", [$"{bad.Finding.Copy}.{bad.Finding.Result}"], audit.HashRequest(bad), []);
        await audit.AppendAsync(entry, null, ct);
    }

    /// <summary>Bytes whose seal does not open have no hash to compare.</summary>
    private static IncidentKind KindOf(IntegrityFinding finding) => finding.Result switch
    {
        VerificationResult.Missing => IncidentKind.Missing,
        VerificationResult.Truncated => IncidentKind.Truncated,
        _ => finding.MeasuredSha256 is null ? IncidentKind.Altered : IncidentKind.HashMismatch,
    };

    private static string Source(VerificationOccasion occasion) => occasion.ToString().ToLowerInvariant();

    private static string Words(VerificationResult result) => result switch
    {
        VerificationResult.Missing => "the stored file is missing",
        VerificationResult.Truncated => "the stored file is cut off",
        _ => "the stored bytes do not match their record",
    };
}
