using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts.Outcomes;

/// <summary>Something of a sentence that was carried out. Never changed.</summary>
public sealed class EnforcementStep
{
    public const int NoteMaxLength = 500;

    private static readonly string[] OfMoney = ["FINE_PAID", "CONFISCATION_REALISED", "COMPENSATION_PAID"];

    private EnforcementStep()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public SuspectId SuspectId { get; private init; }

    public Guid SentenceId { get; private init; }

    /// <summary>Code of the list EnforcementStep.</summary>
    public string Kind { get; private init; } = "";

    public DateOnly On { get; private init; }

    /// <summary>Of what is paid or realised; null for the rest.</summary>
    public decimal? Amount { get; private init; }

    /// <summary>ISO 4217; empty without an amount.</summary>
    public string Currency { get; private init; } = "";

    public string Note { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public static bool IsMoney(string kind) => OfMoney.Contains(kind);

    public static Result<EnforcementStep> Record(Sentence of, EnforcementGiven given, UserId by, DateTimeOffset now)
    {
        if (given.On < of.DecidedOn) return EnforcementRefusals.BeforeTheSentence;
        if (IsMoney(given.Kind) != given.Amount is not null) return EnforcementRefusals.AmountNeeded;
        if (given.Amount is <= 0 or > Sentence.MaxAmount || given.Amount is not null != given.Currency.Length > 0) return EnforcementRefusals.AmountOutOfRange;
        return new EnforcementStep
        {
            Id = Guid.CreateVersion7(), CaseId = of.CaseId, SuspectId = of.SuspectId, SentenceId = of.Id, Kind = given.Kind, On = given.On, Amount = given.Amount, Currency = given.Currency,
            Note = given.Note.Trim(), RecordedBy = by, RecordedAt = now,
        };
    }
}

/// <param name="Kind">Code of the list EnforcementStep.</param>
/// <param name="Currency">ISO 4217; empty without an amount.</param>
public sealed record EnforcementGiven(string Kind, DateOnly On, decimal? Amount, string Currency, string Note);

public static class EnforcementRefusals
{
    public static readonly Refusal NoSuchSentence = new("enforcement.no_such_sentence", "This sentence is not one of this case.", RefusalKind.Invalid, "sentenceId");
    public static readonly Refusal BeforeTheSentence = new("enforcement.before_the_sentence", "What is carried out follows the sentence.", RefusalKind.Invalid, "on");
    public static readonly Refusal AmountNeeded = new("enforcement.amount_needed", "What is paid or realised has an amount, and nothing else has.", RefusalKind.Invalid, "amount");
    public static readonly Refusal AmountOutOfRange = new("enforcement.amount_out_of_range", "An amount is above zero and has a currency.", RefusalKind.Invalid, "amount");
}
