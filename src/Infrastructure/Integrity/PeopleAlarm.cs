using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Integrity;

/// <summary>Notifies the custodian, the lead and the supervisors of the unit, and writes it into the audit trail as an act of nobody.</summary>
internal sealed class PeopleAlarm(CaseTrackerDbContext db, IAuditLog audit) : IIntegrityAlarm
{
    /// <summary>As it stands in the trail (docs/events.md).</summary>
    internal const string UseCase = "VerifyContent";

    public async Task RaiseAsync(IntegrityIncident incident, CancellationToken ct)
    {
        var text = $"{Words(incident.Finding.Result)} ({incident.Finding.Copy} copy)";
        _ = await db.Database.SqlQuery<int>($"select app.tell_of_evidence({incident.ExhibitId.Value}, {text}, {incident.At}) as \"Value\"").ToListAsync(ct);
        var at = new DateTimeOffset(incident.At.UtcTicks - (incident.At.UtcTicks % 10), TimeSpan.Zero);
        var entry = new AuditEntry(
            Guid.CreateVersion7(incident.At), at, audit.Instance, null, null, AuditAct.Consult, AuditObject.Exhibit, incident.ExhibitId.Value, incident.CaseId.Value,
            UseCase, "", true, "", [$"{incident.Finding.Copy}.{incident.Finding.Result}"], audit.HashRequest(incident), []);
        await audit.AppendAsync(entry, null, ct);
    }

    private static string Words(VerificationResult result) => result switch
    {
        VerificationResult.Missing => "the stored file is missing",
        VerificationResult.Truncated => "the stored file is cut off",
        _ => "the stored bytes do not match their record",
    };
}
