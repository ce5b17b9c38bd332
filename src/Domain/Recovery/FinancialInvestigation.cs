using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Recovery;

/// <summary>Following the money of a case: what is looked into, from when to when, and what it came to (R65). One at a time; it ends once.</summary>
public sealed class FinancialInvestigation
{
    public const int CodeMaxLength = 40;
    public const int NoteMaxLength = 1000;
    public const int MostEnquiries = 20;

    private FinancialInvestigation()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>1 is the first of its case.</summary>
    public int Number { get; private init; }

    public DateOnly OpenedOn { get; private init; }

    /// <summary>Codes of the list FinancialEnquiry.</summary>
    public IReadOnlyList<string> Enquiries { get; private init; } = [];

    public string Note { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Null while it goes on.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Code of the list FinancialResult; empty while it goes on.</summary>
    public string Outcome { get; private set; } = "";

    public string ClosingNote { get; private set; } = "";

    public UserId? ClosedBy { get; private set; }

    /// <param name="last">The one before in this case; null for the first.</param>
    public static Result<FinancialInvestigation> Open(CaseId caseId, DateOnly on, IReadOnlyList<string> enquiries, string note, FinancialInvestigation? last, UserId by, DateTimeOffset now)
    {
        if (enquiries.Count == 0) return FinancialRefusals.NoEnquiry;
        if (last is { ClosedOn: null }) return FinancialRefusals.OneIsOpen;
        if (on < last?.ClosedOn) return FinancialRefusals.BeforeTheLast;
        return new FinancialInvestigation
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, Number = (last?.Number ?? 0) + 1, OpenedOn = on, Enquiries = [.. enquiries.Distinct()], Note = note.Trim(), RecordedBy = by, RecordedAt = now,
        };
    }

    /// <param name="outcome">Code of the list FinancialResult.</param>
    public Result Close(DateOnly on, string outcome, string note, UserId by)
    {
        if (ClosedOn is not null) return FinancialRefusals.Closed;
        if (on < OpenedOn) return FinancialRefusals.ClosedBeforeOpened;
        (ClosedOn, Outcome, ClosingNote, ClosedBy) = (on, outcome, note.Trim(), by);
        return Result.Done;
    }
}

/// <summary>What suspects of a case are thought to have gained by it (R73). Never changed: the newest of a case holds, and those before show how it grew.</summary>
public sealed class BenefitEstimate
{
    public const int ExplanationMaxLength = 2000;
    public const decimal MaxAmount = 999_999_999_999.99m;

    private BenefitEstimate()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>1 is the first of its case.</summary>
    public int Number { get; private init; }

    public decimal Amount { get; private init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>Code of the list BenefitMethod.</summary>
    public string Method { get; private init; } = "";

    /// <summary>The time in which it was gained.</summary>
    public DateOnly From { get; private init; }

    public DateOnly Until { get; private init; }

    public string Explanation { get; private init; } = "";

    public DateOnly EstimatedOn { get; private init; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <param name="last">Number of the one before in this case; 0 for the first.</param>
    public static Result<BenefitEstimate> Make(CaseId caseId, BenefitGiven given, int last, UserId by, DateTimeOffset now)
    {
        if (given.Amount is <= 0 or > MaxAmount) return FinancialRefusals.AmountOutOfRange;
        if (given.Until < given.From) return FinancialRefusals.PeriodEndsBefore;
        if (given.EstimatedOn < given.From) return FinancialRefusals.EstimatedBefore;
        return new BenefitEstimate
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, Number = last + 1, Amount = given.Amount, Currency = given.Currency, Method = given.Method, From = given.From, Until = given.Until,
            Explanation = given.Explanation.Trim(), EstimatedOn = given.EstimatedOn, RecordedBy = by, RecordedAt = now,
        };
    }
}

/// <param name="Currency">ISO 4217.</param>
/// <param name="Method">Code of the list BenefitMethod.</param>
public sealed record BenefitGiven(decimal Amount, string Currency, string Method, DateOnly From, DateOnly Until, string Explanation, DateOnly EstimatedOn);

public static class FinancialRefusals
{
    public static readonly Refusal NoEnquiry = new("financial.no_enquiry", "Say what is looked into.", RefusalKind.Invalid, "enquiries");
    public static readonly Refusal OneIsOpen = new("financial.one_is_open", "A financial investigation of this case goes on already.", RefusalKind.Conflict);
    public static readonly Refusal BeforeTheLast = new("financial.before_the_last", "The one before ended later than that day.", RefusalKind.Invalid, "openedOn");
    public static readonly Refusal Closed = new("financial.closed", "This financial investigation has ended already.", RefusalKind.Conflict);
    public static readonly Refusal ClosedBeforeOpened = new("financial.closed_before_opened", "It cannot end before it began.", RefusalKind.Invalid, "on");
    public static readonly Refusal AmountOutOfRange = new("financial.amount_out_of_range", "The benefit is an amount above zero.", RefusalKind.Invalid, "amount");
    public static readonly Refusal PeriodEndsBefore = new("financial.period_ends_before", "The time in which it was gained ends before it begins.", RefusalKind.Invalid, "until");
    public static readonly Refusal EstimatedBefore = new("financial.estimated_before", "It cannot be estimated before the time in which it was gained.", RefusalKind.Invalid, "estimatedOn");
}
