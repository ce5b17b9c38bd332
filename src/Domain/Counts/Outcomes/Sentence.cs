using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts.Outcomes;

/// <summary>What one person was sentenced to, in parts, for one or several counts. A later one, of a higher court, stands beside it and prevails; none is ever changed.</summary>
public sealed class Sentence
{
    public const int MaxParts = 20;
    public const int MaxMonths = 1200;
    public const decimal MaxAmount = 999_999_999_999m;
    private readonly List<SentencePart> parts = [];
    private List<Guid> countIds = [];

    private Sentence()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public SuspectId SuspectId { get; private init; }

    /// <summary>1 is the first of the person; the highest prevails.</summary>
    public int Number { get; private init; }

    public DateOnly DecidedOn { get; private init; }

    public string Court { get; private init; } = "";

    /// <summary>Ids of the counts it was passed for.</summary>
    public IReadOnlyList<Guid> CountIds => countIds;

    public IReadOnlyList<SentencePart> Parts => parts;

    /// <summary>Months served before it, which count.</summary>
    public int SetOffMonths { get; private init; }

    public string Note { get; private init; } = "";

    /// <summary>By when to decide on an appeal; null unless all imprisonment is suspended.</summary>
    public DeadlineId? ReviewId { get; private set; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public CustodyMonths Custody => CustodyMonths.Of(parts, SetOffMonths);

    /// <param name="verdicts">The prevailing verdict of each count it was passed for.</param>
    /// <param name="last">The number of the one that prevails so far; 0 for none.</param>
    public static Result<Sentence> Pass(SentencePassed passed, IReadOnlyCollection<CountVerdict> verdicts, int last, UserId by, DateTimeOffset now)
    {
        if (passed.Counts.Count == 0) return OutcomeRefusals.NoCounts;
        if (verdicts.Count != passed.Counts.Count || verdicts.Any(v => !v.Convicts)) return OutcomeRefusals.NotConvicted;
        if (verdicts.Any(v => passed.DecidedOn < v.DecidedOn)) return OutcomeRefusals.BeforeConviction;
        if (Check(passed.Parts) is { } refusal) return refusal;
        var custody = CustodyMonths.Of(passed.Parts, passed.SetOffMonths);
        if (passed.SetOffMonths < 0 || (custody.Imposed is { } imposed && passed.SetOffMonths > imposed - custody.Suspended)) return OutcomeRefusals.SetOffOutOfRange;
        var sentence = new Sentence
        {
            Id = Guid.CreateVersion7(), CaseId = passed.CaseId, SuspectId = passed.SuspectId, Number = last + 1, DecidedOn = passed.DecidedOn, Court = passed.Court.Trim(),
            countIds = [.. passed.Counts.Select(c => c.Value)], SetOffMonths = passed.SetOffMonths, Note = passed.Note.Trim(), RecordedBy = by, RecordedAt = now,
        };
        sentence.parts.AddRange(passed.Parts.Select((part, i) => part with { Sequence = i + 1 }));
        return sentence;
    }

    public void ReviewBy(DeadlineId deadline) => ReviewId = deadline;

    private static Refusal? Check(IReadOnlyList<SentencePart> parts)
    {
        if (parts.Count == 0) return OutcomeRefusals.NoParts;
        if (parts.Any(p => p.Kind == SentenceKinds.Life) && (parts.Any(p => p.IsPrison) || parts.Count(p => p.Kind == SentenceKinds.Life) > 1)) return OutcomeRefusals.LifeAlone;
        foreach (var part in parts)
        {
            if (part.IsPrison ? part.Months is not (> 0 and <= MaxMonths) : part.Months is < 1 or > MaxMonths) return OutcomeRefusals.MonthsNeeded;
            if (!IsSuspensionRight(part)) return OutcomeRefusals.SuspendedOutOfRange;
            if (part.Amount is <= 0 or > MaxAmount || part.Amount is null != (part.Currency.Length == 0)) return OutcomeRefusals.AmountOutOfRange;
        }
        return null;
    }

    private static bool IsSuspensionRight(SentencePart part) => part.Kind switch
    {
        SentenceKinds.Suspended => part.SuspendedMonths == part.Months,
        SentenceKinds.PartlySuspended => part.SuspendedMonths > 0 && part.SuspendedMonths < part.Months,
        _ => part.SuspendedMonths == 0,
    };
}

/// <param name="SetOffMonths">Served before it, as in remand.</param>
public sealed record SentencePassed(
    CaseId CaseId, SuspectId SuspectId, IReadOnlyList<CountId> Counts, IReadOnlyList<SentencePart> Parts, int SetOffMonths, string Court, DateOnly DecidedOn, string Note);
