using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines.Rules;

/// <summary>
/// One version of a time limit. What it says never changes: an edit is a new version. Until an administrator has confirmed it, its results
/// say so and no event starts it by itself.
/// </summary>
public sealed partial class RuleEdition
{
    public const int RuleIdMaxLength = 40;
    public const int PackMaxLength = 40;
    public const int TriggerEventMaxLength = 300;
    public const int LegalSourceMaxLength = 300;
    public const int NotesMaxLength = 2000;
    public const int LeadsMaxLength = 120;
    public const int CertaintyMaxLength = 20;
    public const int CheckedByMaxLength = 120;
    public const int ReasonMaxLength = 500;

    /// <summary>The unit's own policy needs no lawyer of the State to confirm it; every law does.</summary>
    public const string PolicyPack = "POLICY";

    private RuleEdition()
    {
    }

    public RuleEditionId Id { get; private init; }

    /// <summary>Stable public name, for example <c>EU-EIO-12-3</c>.</summary>
    public string RuleId { get; private init; } = "";

    /// <summary>From 1, within its rule; the version that clocks keep.</summary>
    public int Number { get; private init; }

    public string Pack { get; private init; } = "";

    public string TriggerEvent { get; private init; } = "";

    public DeadlineKind Kind { get; private init; }

    public int Quantity { get; private init; }

    public DeadlineUnit Unit { get; private init; }

    public string ConventionCode { get; private init; } = "";

    public TriggerChoice Choice { get; private init; }

    public string LegalSource { get; private init; } = "";

    public string Notes { get; private init; } = "";

    public string WarningLeads { get; private init; } = "";

    public string Certainty { get; private init; } = "";

    public DateOnly? ValidFrom { get; private init; }

    public DateOnly? ValidTo { get; private init; }

    public bool DeductsDaysSpent { get; private init; }

    public bool Extendable { get; private init; }

    public EditionState State { get; private set; }

    /// <summary>The product's version of the rule; null when a person wrote this one.</summary>
    public string? ShippedVersion { get; private init; }

    /// <summary>Why a person wrote it; empty for what the product ships.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Null for what the product ships.</summary>
    public UserId? MadeBy { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>Whoever answers for its law, by name; null until confirmed, and for the unit's own policy as shipped.</summary>
    public string? CheckedBy { get; private set; }

    /// <summary>The day they checked it.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>The administrator who recorded it.</summary>
    public UserId? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Whether recording its event starts the clock without asking.</summary>
    public bool StartsAutomatically { get; private set; }

    /// <summary>Why it was withdrawn or declined; null while neither.</summary>
    public string? EndReason { get; private set; }

    public UserId? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsConfirmed => ConfirmedAt is not null;

    internal static RuleEdition Of(DeadlineRule rule, int number, EditionState state, DateTimeOffset at, string? shippedVersion, UserId? by = null, string reason = "") => new()
    {
        Id = RuleEditionId.New(), RuleId = rule.Id, Number = number, Pack = rule.Pack, TriggerEvent = rule.TriggerEvent, Kind = rule.Period.Kind, Quantity = rule.Period.Quantity,
        Unit = rule.Period.Unit, ConventionCode = rule.Period.ConventionCode, Choice = rule.Period.Choice, LegalSource = rule.LegalSource, Notes = rule.Notes,
        WarningLeads = rule.WarningLeads, Certainty = rule.Certainty, ValidFrom = rule.ValidFrom, ValidTo = rule.ValidTo, DeductsDaysSpent = rule.DeductsDaysSpent,
        Extendable = rule.Extendable, State = state, ShippedVersion = shippedVersion, MadeBy = by, MadeAt = at, Reason = reason,
        ConfirmedAt = rule.Pack == PolicyPack ? at : null, ConfirmedBy = rule.Pack == PolicyPack ? by : null,
    };

    /// <summary>What the engine computes by.</summary>
    public DeadlineRule ToRule() => new(RuleId, Pack, TriggerEvent, new(Kind, Quantity, Unit, ConventionCode) { Choice = Choice }, LegalSource)
    {
        Notes = Notes, WarningLeads = WarningLeads, Certainty = Certainty, Version = Number.ToString(System.Globalization.CultureInfo.InvariantCulture), ValidFrom = ValidFrom,
        ValidTo = ValidTo, DeductsDaysSpent = DeductsDaysSpent, Extendable = Extendable, State = IsConfirmed ? RuleState.Confirmed : RuleState.Unconfirmed,
        StartsAutomatically = StartsAutomatically && IsConfirmed,
    };
}
