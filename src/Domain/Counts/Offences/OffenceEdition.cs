using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Counts.Offences;

/// <summary>
/// One version of a national offence. What it says never changes. A law that was amended is a new version that begins when the one before
/// ends, and both stay open to be charged, each for its own days; a correction takes the place of what it corrects.
/// </summary>
public sealed class OffenceEdition
{
    public const int CodeMaxLength = 40;
    public const int TitleMaxLength = Count.OffenceMaxLength;
    public const int LegalBasisMaxLength = Count.LegalBasisMaxLength;
    public const int ClassMaxLength = 12;
    public const int ReasonMaxLength = 500;
    public const int MaxMonths = 1200;
    public const int MaxEvidenceTypes = 60;

    private OffenceEdition()
    {
    }

    public OffenceEditionId Id { get; private init; }

    /// <summary>Stable name, for example <c>BG-NK-159A</c>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>From 1, within its offence.</summary>
    public int Number { get; private init; }

    public string Title { get; private init; } = "";

    public string LegalBasis { get; private init; } = "";

    public string Iccs { get; private init; } = "";

    public string Ecris { get; private init; } = "";

    public int MinimumMonths { get; private init; }

    /// <summary>Null for life.</summary>
    public int? MaximumMonths { get; private init; }

    public bool NeedsVictimTestimony { get; private init; }

    public IReadOnlyList<string> ProvenBy { get; private init; } = [];

    public DateOnly ValidFrom { get; private init; }

    public DateOnly? ValidTo { get; private set; }

    public EditionState State { get; private set; }

    /// <summary>Came with the product to show how the list is used; no State's law.</summary>
    public bool Example { get; private init; }

    /// <summary>Why it was written; empty for what the product ships.</summary>
    public string Reason { get; private init; } = "";

    public UserId? MadeBy { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>Why it was withdrawn; null while it was not.</summary>
    public string? EndReason { get; private set; }

    public UserId? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsTrafficking => OffenceClass.IsTrafficking(Iccs);

    /// <summary>Whether it may be charged for an act of that day.</summary>
    public bool MayBeChargedFor(DateOnly day) => State == EditionState.Current && ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public static Result<OffenceEdition> Write(string code, OffenceTerms terms, string reason, UserId by, DateTimeOffset at)
    {
        if (Check(terms) is { } refusal) return refusal;
        return Of(code, 1, terms, at, by, reason, false);
    }

    public static OffenceEdition Shipped(string code, OffenceTerms terms, DateTimeOffset at) => Of(code, 1, terms, at, null, "", true);

    /// <summary>
    /// The next version. From a later day: the law was amended, and this version ends the day before. From the same day: what this version said
    /// was wrong, and nobody chooses it any more.
    /// </summary>
    /// <param name="last">The highest number of the offence so far.</param>
    public Result<OffenceEdition> Edit(OffenceTerms terms, int last, string reason, UserId by, DateTimeOffset at)
    {
        if (State is not (EditionState.Current or EditionState.Withdrawn)) return OffenceRefusals.NotCurrent;
        if (Check(terms) is { } refusal) return refusal;
        if (terms.ValidFrom < ValidFrom) return OffenceRefusals.BeginsBeforeTheLast;
        if (terms.ValidFrom > ValidFrom && ValidTo is { } closed && terms.ValidFrom <= closed && State == EditionState.Current) return OffenceRefusals.OverlapsTheLast;
        if (State == EditionState.Current)
        {
            if (terms.ValidFrom > ValidFrom) ValidTo ??= terms.ValidFrom.AddDays(-1);
            else State = EditionState.Replaced;
        }
        return Of(Code, last + 1, terms, at, by, reason, false);
    }

    /// <summary>No new count names it; those that do keep it.</summary>
    public Result Withdraw(string reason, UserId by, DateTimeOffset at)
    {
        if (State != EditionState.Current) return OffenceRefusals.NotCurrent;
        (State, EndReason, EndedBy, EndedAt) = (EditionState.Withdrawn, reason.Trim(), by, at);
        return Result.Done;
    }

    private static Refusal? Check(OffenceTerms terms) => terms switch
    {
        { MinimumMonths: < 0 or > MaxMonths } or { MaximumMonths: < 0 or > MaxMonths } => OffenceRefusals.MonthsOutOfLimits,
        { MaximumMonths: { } most } when most < terms.MinimumMonths => OffenceRefusals.MaximumBelowMinimum,
        { ValidTo: { } end } when end < terms.ValidFrom => OffenceRefusals.EndsBeforeItBegins,
        _ => null,
    };

    private static OffenceEdition Of(string code, int number, OffenceTerms terms, DateTimeOffset at, UserId? by, string reason, bool example) => new()
    {
        Id = OffenceEditionId.New(), Code = code, Number = number, Title = terms.Title.Trim(), LegalBasis = terms.LegalBasis.Trim(), Iccs = terms.Iccs, Ecris = terms.Ecris,
        MinimumMonths = terms.MinimumMonths, MaximumMonths = terms.MaximumMonths, NeedsVictimTestimony = terms.NeedsVictimTestimony, ProvenBy = [.. terms.ProvenBy.Distinct()],
        ValidFrom = terms.ValidFrom, ValidTo = terms.ValidTo, State = EditionState.Current, Example = example, Reason = reason.Trim(), MadeBy = by, MadeAt = at,
    };
}

/// <summary>Why an offence of the list stays as it is, or cannot be charged.</summary>
public static class OffenceRefusals
{
    public static readonly Refusal NotCurrent = new("offence.not_current", "This is not a version in use.", RefusalKind.Conflict);
    public static readonly Refusal CodeTaken = new("offence.code_taken", "There is an offence of that name.", RefusalKind.Conflict, "code");
    public static readonly Refusal MonthsOutOfLimits = new("offence.months_out_of_limits", $"Between 0 and {OffenceEdition.MaxMonths} months; leave the maximum empty for life.", RefusalKind.Invalid, "maximumMonths");
    public static readonly Refusal MaximumBelowMinimum = new("offence.maximum_below_minimum", "The maximum is below the minimum.", RefusalKind.Invalid, "maximumMonths");
    public static readonly Refusal EndsBeforeItBegins = new("offence.ends_before_it_begins", "The last day is before the first.", RefusalKind.Invalid, "validTo");
    public static readonly Refusal BeginsBeforeTheLast = new("offence.begins_before_the_last", "A new version begins when the last one does, or later.", RefusalKind.Invalid, "validFrom");
    public static readonly Refusal OverlapsTheLast = new("offence.overlaps_the_last", "A new version begins after the last day of the one before.", RefusalKind.Invalid, "validFrom");
    public static readonly Refusal NotInForce = new("count.offence_not_in_force", "This version of the offence was not in force on the first day of the count, or is not in use.", RefusalKind.Conflict, "offenceId");
    public static readonly Refusal Unknown = new("count.offence_unknown", "There is no such offence in the list.", RefusalKind.Invalid, "offenceId");
}
