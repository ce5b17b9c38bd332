using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Disclosure;

/// <summary>Who took a set into their hands, when and how. Never changed; another one may be added.</summary>
public sealed class ReleaseReceipt
{
    public const int NoteMaxLength = 500;

    private ReleaseReceipt()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public ReleaseSetId SetId { get; private init; }

    public string ReceivedBy { get; private init; } = "";

    public DateOnly ReceivedOn { get; private init; }

    /// <summary>Code of the list DisclosureChannel.</summary>
    public string Channel { get; private init; } = "";

    /// <summary>The recipient undertook in writing to use it for the proceedings only and to give it back.</summary>
    public bool UndertakingSigned { get; private init; }

    public string Note { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <param name="today">Where the unit is.</param>
    public static Result<ReleaseReceipt> Record(ReleaseSet set, ReceiptGiven given, DateOnly today, UserId by, DateTimeOffset now)
    {
        if (set.State != ReleaseState.Made) return ReleaseRefusals.NotMade;
        if (given.On > today) return ReleaseRefusals.InTheFuture;
        if (given.On < given.ReleasedOn) return ReleaseRefusals.BeforeRelease;
        return new ReleaseReceipt
        {
            Id = Guid.CreateVersion7(), CaseId = set.CaseId, SetId = set.Id, ReceivedBy = given.By.Trim(), ReceivedOn = given.On, Channel = given.Channel,
            UndertakingSigned = given.UndertakingSigned, Note = given.Note.Trim(), RecordedBy = by, RecordedAt = now,
        };
    }
}

/// <param name="ReleasedOn">Day of the release where the unit is.</param>
public sealed record ReceiptGiven(string By, DateOnly On, DateOnly ReleasedOn, string Channel, bool UndertakingSigned, string Note);
