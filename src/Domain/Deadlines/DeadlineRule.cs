namespace CaseTracker.Domain.Deadlines;

/// <summary>A length of time and the way to count it.</summary>
/// <param name="ConventionCode">A code of <see cref="Conventions.Convention.All"/>.</param>
public sealed record DeadlinePeriod(DeadlineKind Kind, int Quantity, DeadlineUnit Unit, string ConventionCode)
{
    /// <summary>Which event starts the clock when the law names several.</summary>
    public TriggerChoice Choice { get; init; }

    public const int MinimumQuantity = 1;
    public const int MaximumQuantity = 10_000;
    public const int MaximumYears = 1_000;
}

/// <summary>One legal or policy time limit, as one of its versions states it.</summary>
/// <param name="Id">Stable public name, for example <c>EU-EIO-12-3</c>.</param>
/// <param name="Pack">Whose law it is, for example <c>EU</c>, <c>DE</c> or <c>POLICY</c>.</param>
/// <param name="TriggerEvent">What starts the clock, in words.</param>
/// <param name="LegalSource">Instrument and article.</param>
public sealed record DeadlineRule(string Id, string Pack, string TriggerEvent, DeadlinePeriod Period, string LegalSource)
{
    public string Notes { get; init; } = "";

    /// <summary>Days or hours around the due date, <c>-10,-5,-1,+1</c> or <c>-48h,-24h</c>; empty: the default leads.</summary>
    public string WarningLeads { get; init; } = "";

    /// <summary>How the figure was established: READ, READ_SECONDARY, HIGH, MEDIUM or POLICY.</summary>
    public string Certainty { get; init; } = "";

    public required string Version { get; init; }

    /// <summary>First day an event can start this clock; null: open.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day an event can start this clock; null: open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether days already spent, such as magistrates' custody, shorten the period (SI 1987/299 reg. 5(6B)).</summary>
    public bool DeductsDaysSpent { get; init; }

    /// <summary>False when the law allows no extension at all, as for unduly lenient sentences (CJA 1988 Sch. 3 para 1).</summary>
    public bool Extendable { get; init; } = true;

    public RuleState State { get; init; } = RuleState.Unconfirmed;

    /// <summary>Whether recording the event starts the clock without asking; only a confirmed rule does.</summary>
    public bool StartsAutomatically { get; init; }

    public bool IsInForceOn(DateOnly trigger) => (ValidFrom is null || trigger >= ValidFrom) && (ValidTo is null || trigger <= ValidTo);
}
