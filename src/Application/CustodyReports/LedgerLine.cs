using System.Text.Json;

namespace CaseTracker.Application.CustodyReports;

/// <summary>An entry as its canonical text tells it: the paper says what was hashed, and nothing beside it.</summary>
internal sealed record LedgerLine(
    int Sequence, string Type, Guid ActorId, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, LedgerSide? From, LedgerSide? To, LedgerSide? Custodian, string OnBehalfOf,
    string Purpose, string Place, string Authority, string Receipt, string Condition, string Remarks, string Reason, string LateReason, string Witness, string SealBefore, string SealAfter,
    string HashResult, int? Corrects)
{
    internal static LedgerLine Of(ReportedEntry entry) => JsonSerializer.Deserialize<LedgerLine>(entry.Canonical, JsonSerializerOptions.Web)!;
}

internal sealed record LedgerSide(string Kind, string Name, Guid? UserId, string Agency, string Facility);
