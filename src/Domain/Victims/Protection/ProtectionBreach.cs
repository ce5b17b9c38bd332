using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Protection;

/// <summary>That a measure was not respected, and what was done about it. Never changed: what follows is a further row.</summary>
public sealed class ProtectionBreach
{
    public const int ReportReferenceMaxLength = 100;
    public const int AccountMaxLength = 4000;

    private ProtectionBreach()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public ProtectionMeasureId MeasureId { get; private init; }

    public DateOnly OccurredOn { get; private init; }

    /// <summary>Code of the list BreachReaction.</summary>
    public string Reaction { get; private init; } = "";

    /// <summary>Sealed: reference of the report, account.</summary>
    public byte[] Details { get; private init; } = [];

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public static Result<ProtectionBreach> Record(Guid id, ProtectionMeasure measure, DateOnly on, string reaction, byte[] details, UserId by, DateTimeOffset now)
    {
        if (measure.Status is ProtectionStatus.Requested or ProtectionStatus.Refused) return ProtectionRefusals.NotInForce;
        if (on < measure.DecidedOn || on > measure.ExpiresOn) return ProtectionRefusals.NotInForceThen;
        return new ProtectionBreach
        {
            Id = id, CaseId = measure.CaseId, VictimId = measure.VictimId, MeasureId = measure.Id, OccurredOn = on, Reaction = reaction, Details = details, RecordedBy = by, RecordedAt = now,
        };
    }
}
