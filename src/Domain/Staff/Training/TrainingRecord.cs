using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Staff.Training;

/// <summary>
/// A member of staff completed a training (R91). Recorded by somebody else than who took it, because it opens what only the trained may do. Recorded
/// in error it is taken back with a reason, never removed.
/// </summary>
public sealed class TrainingRecord
{
    public const int TopicMaxLength = 40;
    public const int ProviderMaxLength = 200;
    public const int CertificateMaxLength = 200;
    public const int ReasonMaxLength = 300;

    /// <summary>Code of the list TrainingTopic without which nobody interviews a child (Dir. 2011/36 Art. 15(3)(c)).</summary>
    public const string ChildInterviews = "CHILD_INTERVIEW";

    private TrainingRecord()
    {
    }

    public Guid Id { get; private init; }

    public UserId UserId { get; private init; }

    /// <summary>Code of the list TrainingTopic.</summary>
    public string Topic { get; private init; } = "";

    public string Provider { get; private init; } = "";

    public DateOnly CompletedOn { get; private init; }

    /// <summary>Last day; null when it does not lapse.</summary>
    public DateOnly? ValidUntil { get; private init; }

    /// <summary>Number or kind of the certificate; empty when there is none.</summary>
    public string Certificate { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public UserId? TakenBackBy { get; private set; }

    public string TakenBackReason { get; private set; } = "";

    public bool HoldsOn(DateOnly day) => TakenBackAt is null && CompletedOn <= day && (ValidUntil is null || ValidUntil >= day);

    public static Result<TrainingRecord> Write(UserId of, TrainingTaken taken, UserId by, DateTimeOffset now)
    {
        if (of == by) return TrainingRefusals.Own;
        if (taken.ValidUntil < taken.CompletedOn) return TrainingRefusals.LapsesBefore;
        return new TrainingRecord
        {
            Id = Guid.CreateVersion7(), UserId = of, Topic = taken.Topic, Provider = taken.Provider.Trim(), CompletedOn = taken.CompletedOn, ValidUntil = taken.ValidUntil,
            Certificate = taken.Certificate.Trim(), RecordedBy = by, RecordedAt = now,
        };
    }

    public Result TakeBack(string reason, UserId by, DateTimeOffset now)
    {
        if (by == UserId) return TrainingRefusals.Own;
        if (TakenBackAt is not null) return TrainingRefusals.TakenBack;
        (TakenBackAt, TakenBackBy, TakenBackReason) = (now, by, reason.Trim());
        return Result.Done;
    }
}

/// <param name="Topic">Code of the list TrainingTopic.</param>
/// <param name="ValidUntil">Last day; null when it does not lapse.</param>
public sealed record TrainingTaken(string Topic, string Provider, DateOnly CompletedOn, DateOnly? ValidUntil, string Certificate);

public static class TrainingRefusals
{
    public static readonly Refusal LapsesBefore = new("training.lapses_before", "A training cannot lapse before it was completed.", RefusalKind.Invalid, "validUntil");
    public static readonly Refusal Own = new("training.own", "Nobody records or takes back their own training. Ask another supervisor or an administrator.", RefusalKind.Conflict);
    public static readonly Refusal TakenBack = new("training.taken_back", "This record was taken back already.", RefusalKind.Conflict);
}
