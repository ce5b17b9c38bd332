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

/// <summary>Which of several events starts a clock.</summary>
public enum TriggerChoice
{
    /// <summary>The law names one event.</summary>
    OneEvent,

    /// <summary>The later of two or more, as 18 USC 3161(c)(1) has it.</summary>
    Latest,

    /// <summary>The earlier of two or more, as 21 USC 853(n)(2) has it.</summary>
    Earliest,
}

/// <summary>Whether an administrator of this installation has confirmed the rule as it stands.</summary>
public enum RuleState
{
    Unconfirmed,
    Confirmed,
}

/// <summary>How far a computed date may be relied on; the gravest reservation wins.</summary>
public enum ComputationStatus
{
    Computed,

    /// <summary>No administrator of this installation has confirmed the rule.</summary>
    Unconfirmed,

    /// <summary>The calendar holds no holidays for a year the computation had to look at.</summary>
    Unverified,

    /// <summary>National law governs the counting; the dates are a first approximation.</summary>
    NeedsNationalLaw,
}
