using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;

namespace CaseTracker.Application.Abstractions;

/// <summary>Gap-free numbers: taken inside the caller's transaction, so that a rolled-back act leaves no hole and two at once wait for each other.</summary>
public interface INumbering
{
    Task<int> NextAsync(string series, CancellationToken ct);
}

/// <summary>Those who would change the custody of one item take turns: held to the end of the transaction that is open.</summary>
public interface IExhibitTurn
{
    Task TakeAsync(ExhibitId exhibit, CancellationToken ct);
}

/// <summary>Those who charge people of one case, or say who of them is a victim, take turns: held to the end of the transaction that is open.</summary>
public interface ICaseTurn
{
    Task TakeAsync(CaseId caseId, CancellationToken ct);
}

/// <summary>Writes audit entries: adds the leaf hash, a message authentication code, and encrypts the payload.</summary>
public interface IAuditLog
{
    /// <summary>In the transaction that is open, as its last statement.</summary>
    Task AppendAsync(AuditEntry entry, string? payload, CancellationToken ct);

    /// <summary>In a transaction of its own, for what was refused.</summary>
    Task AppendAloneAsync(AuditEntry entry, string? payload, CancellationToken ct);

    /// <summary>The free text of an entry; null when it has none, or when its key is destroyed.</summary>
    Task<string?> ReadPayloadAsync(AuditEntry entry, CancellationToken ct);

    /// <summary>A keyed hash of a request, so that a suspicion can be checked without keeping the request.</summary>
    byte[] HashRequest(object request);

    /// <summary>Identifies this running host.</summary>
    Guid Instance { get; }
}

/// <summary>Answers kept per user and idempotency key, in the transaction of their effect.</summary>
public interface IIdempotencyStore
{
    /// <summary>Null when the key is new and now taken by this transaction; else what was answered to it before. Waits for a concurrent first use.</summary>
    Task<KeptAnswer?> TakeAsync(UserId user, string key, byte[] requestHash, CancellationToken ct);

    Task KeepAsync(UserId user, string key, string answerJson, CancellationToken ct);
}

public sealed record KeptAnswer(byte[] RequestHash, string AnswerJson);

/// <summary>Background work, enqueued in the caller's transaction: rolled back, it never was.</summary>
public interface IJobQueue
{
    Task PrintDocumentAsync(DocumentId document, CancellationToken ct);

    Task AssembleBundleAsync(BundleVersionId version, CancellationToken ct);

    /// <summary>Makes the files of a released set.</summary>
    Task MakeReleaseAsync(ReleaseSetId set, CancellationToken ct);

    /// <summary>Has a file that has just arrived looked at for malware.</summary>
    Task ScanContentAsync(ExhibitId exhibit, CancellationToken ct);

    /// <param name="files">Of this making: each making is a job of its own.</param>
    Task MakePreviewAsync(ExhibitId exhibit, Guid files, CancellationToken ct);

    /// <param name="attempt">Number of this burning-in.</param>
    Task ApplyRedactionAsync(RedactionId redaction, int attempt, CancellationToken ct);
}

/// <summary>Who was told of which reminder, as whom. One row per reminder and recipient: what makes sending happen once.</summary>
public interface IReminderDeliveries
{
    /// <summary>In the transaction that is open. False when it was told before, or another transaction is telling it: that one is waited for.</summary>
    Task<bool> TakeAsync(Guid reminder, UserId recipient, ReminderStep step, DateTimeOffset at, CancellationToken ct);
}

/// <summary>Who got the digest of which day.</summary>
public interface IDigestDeliveries
{
    /// <summary>In the transaction that is open. False when that day's was written before, or another transaction is writing it: that one is waited for.</summary>
    Task<bool> TakeAsync(UserId recipient, DateOnly day, DateTimeOffset at, CancellationToken ct);
}

/// <summary>Who was told on which day that a hand-over waits.</summary>
public interface IHandOverReminders
{
    /// <summary>In the transaction that is open. False when it was told before, or another transaction is telling it: that one is waited for.</summary>
    Task<bool> TakeAsync(HandOverId handOver, int day, UserId recipient, DateTimeOffset at, CancellationToken ct);
}

/// <summary>Who was told that a task is nearly due, or overdue.</summary>
public interface ITaskReminders
{
    /// <summary>In the transaction that is open. False when it was told before, or another transaction is telling it: that one is waited for.</summary>
    /// <param name="round">0 from two days before it is due; 1, 2 … for each week that it is overdue.</param>
    Task<bool> TakeAsync(TaskId task, int round, UserId recipient, DateTimeOffset at, CancellationToken ct);
}

/// <summary>Who was told that a training is about to lapse, or did.</summary>
public interface ITrainingReminders
{
    /// <summary>In the transaction that is open. False when it was told before, or another transaction is telling it: that one is waited for.</summary>
    /// <param name="round">0 from 60 days before its last day, 1 from 14 days before, 2 once it lapsed.</param>
    Task<bool> TakeAsync(Guid record, int round, UserId recipient, DateTimeOffset at, CancellationToken ct);
}

/// <summary>Who was told that a victim goes to a hearing without an application for special measures.</summary>
public interface ISpecialMeasureAlerts
{
    /// <summary>In the transaction that is open. False when it was told before, or another transaction is telling it: that one is waited for.</summary>
    /// <param name="day">The hearing is fixed for: moved, it is told again.</param>
    Task<bool> TakeAsync(HearingId hearing, VictimId victim, UserId recipient, DateTimeOffset at, DateOnly day, CancellationToken ct);
}

/// <summary>Hands one message to the mail system.</summary>
public interface IMailTransport
{
    /// <summary>Where mail goes, in words for the person who starts the host.</summary>
    string Destination { get; }

    /// <exception cref="MailTransportException">It was not accepted; try again later.</exception>
    Task SendAsync(MailMessage message, CancellationToken ct);
}

public sealed class MailTransportException(string kind, Exception? inner = null) : Exception(kind, inner);

/// <summary>Lets a job act for a person, with the rights that person has at this moment.</summary>
public interface IActorDirectory
{
    /// <summary>Null when there is no such active user.</summary>
    Task<Actor?> FindAsync(UserId user, CancellationToken ct);
}
