using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Notifications;

/// <summary>A mail waiting to go out, written in the transaction of what caused it. Its id is its Message-ID, so that a second delivery can be told.</summary>
public sealed class MailMessage
{
    public const int SubjectMaxLength = 200;
    public const int BodyMaxLength = 4000;
    public const int FailureMaxLength = 100;

    private MailMessage()
    {
    }

    public Guid Id { get; private init; }

    public UserId RecipientId { get; private init; }

    public string Address { get; private init; } = "";

    public string Subject { get; private init; } = "";

    public string Body { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? SentAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not before this instant.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>Kind of the last failure; empty when there was none.</summary>
    public string LastFailure { get; private set; } = "";

    public static MailMessage Write(UserId recipient, string address, string subject, string body, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(), RecipientId = recipient, Address = address, Subject = subject, Body = body, CreatedAt = now, NextAttemptAt = now,
    };

    /// <summary>Written before the message leaves, so that a host that dies over it has used up one attempt. Back-off of 1, 2, 4 … minutes, at most 4 hours; it never gives up.</summary>
    public void Attempt(DateTimeOffset at)
    {
        NextAttemptAt = at.AddMinutes(Math.Min(240, Math.Pow(2, Math.Min(Attempts, 10))));
        Attempts++;
    }

    public void Sent(DateTimeOffset at) => (SentAt, LastFailure) = (at, "");

    /// <param name="failure">Its kind; never an address or a text.</param>
    public void Failed(string failure) => LastFailure = failure[..Math.Min(failure.Length, FailureMaxLength)];
}
