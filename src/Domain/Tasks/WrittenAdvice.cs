using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Tasks;

/// <summary>What a prosecutor advises the investigators to look for (R3). Given once and never changed; each of its lines of enquiry is a <see cref="CaseTask"/>.</summary>
public sealed class WrittenAdvice
{
    public const int SubjectMaxLength = 200;
    public const int AddresseeMaxLength = 200;
    public const int TextMaxLength = 8000;
    public const int MaxLines = 30;

    private WrittenAdvice()
    {
    }

    public AdviceId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Within the case.</summary>
    public int Number { get; private init; }

    public string Subject { get; private init; } = "";

    /// <summary>The authority or team it is for.</summary>
    public string Addressee { get; private init; } = "";

    public string Text { get; private init; } = "";

    public DateOnly GivenOn { get; private init; }

    public UserId GivenBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <param name="today">Where the unit is.</param>
    public static Result<WrittenAdvice> Give(CaseId caseId, int number, AdviceGiven given, UserId by, DateOnly today, DateTimeOffset now) => given.On > today
        ? AdviceRefusals.GivenInTheFuture
        : new WrittenAdvice
        {
            Id = AdviceId.New(), CaseId = caseId, Number = number, Subject = given.Subject.Trim(), Addressee = given.Addressee.Trim(), Text = given.Text.Trim(), GivenOn = given.On, GivenBy = by, RecordedAt = now,
        };
}

/// <param name="On">Day on which it was given.</param>
public sealed record AdviceGiven(string Subject, string Addressee, string Text, DateOnly On);

public static class AdviceRefusals
{
    public static readonly Refusal GivenInTheFuture = new("advice.given_in_the_future", "Advice is recorded when it was given; this day is to come.", RefusalKind.Invalid, "givenOn");
}
