using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims;

/// <summary>Whose record it is, who made it and when, and what was sealed for it.</summary>
/// <param name="Details">The texts of the record, sealed with the case's key and bound to <paramref name="Id"/>.</param>
public sealed record RecordOf(Guid Id, CaseId CaseId, VictimId VictimId, UserId By, DateTimeOffset Now, byte[] Details);

/// <summary>Something recorded about a victim and never changed: a correction is a further record. Codes and dates are plain, every text is sealed.</summary>
public abstract class VictimRecord
{
    protected VictimRecord()
    {
    }

    protected VictimRecord(RecordOf of) => (Id, CaseId, VictimId, RecordedBy, RecordedAt, Details) = (of.Id, of.CaseId, of.VictimId, of.By, of.Now, of.Details);

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public byte[] Details { get; private init; } = [];

    public const int CodeMaxLength = 40;

    /// <summary>Of each sealed text.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Of a name, a code word, a time that is safe.</summary>
    public const int LineMaxLength = 200;
}
