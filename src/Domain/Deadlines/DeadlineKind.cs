namespace CaseTracker.Domain.Deadlines;

/// <summary>What the end of a period means for the people who watch it.</summary>
public enum DeadlineKind
{
    /// <summary>Do it by the end.</summary>
    Maximum,

    /// <summary>Not before the end, for example a recovery and reflection period.</summary>
    Minimum,

    /// <summary>Something lapses at the end: renew it before.</summary>
    Expiry,

    /// <summary>Policy, or a text that says "wherever practicable".</summary>
    Target,

    /// <summary>Recurs: the next period starts when this one is completed.</summary>
    Review,

    /// <summary>So long before a fixed date: the trigger is that date.</summary>
    Backward,
}

/// <summary>The unit a period is stated in.</summary>
public enum DeadlineUnit
{
    Hours,
    CalendarDays,
    WorkingDays,
    Weeks,
    Months,
    Years,

    /// <summary>The instrument leaves the length to national law: there is nothing to count until a pack sets it.</summary>
    National,
}

/// <summary>Whether the administrator of this installation has confirmed the pack a rule came in.</summary>
public enum PackState
{
    Unconfirmed,
    Confirmed,
}

/// <summary>How far a computed date may be relied on; the gravest reservation wins.</summary>
public enum ComputationStatus
{
    Computed,

    /// <summary>The rule stands in a pack that no local administrator has confirmed.</summary>
    Unconfirmed,

    /// <summary>The calendar holds no holidays for a year the computation had to look at.</summary>
    Unverified,

    /// <summary>National law governs the counting; the dates are a first approximation.</summary>
    NeedsNationalLaw,
}
