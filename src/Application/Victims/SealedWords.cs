namespace CaseTracker.Application.Victims;

/// <summary>Texts that are sealed beside the codes and dates of their rows. Empty where nothing was written. Their text form says nothing.</summary>
public abstract record SealedWords
{
    public sealed override string ToString() => "•••";
}

/// <summary>Beside a decision on the status.</summary>
public sealed record StatusWords(string Reference, string Note) : SealedWords;

/// <summary>Who acts for a child.</summary>
public sealed record GuardianWords(string Name, string Contact) : SealedWords;

/// <summary>Beside a recovery and reflection period.</summary>
public sealed record ReflectionWords(string Note, string EndNote) : SealedWords;

/// <summary>Beside a residence permit.</summary>
public sealed record PermitWords(string Note, string Reason) : SealedWords;

/// <summary>Beside a measure of protection or assistance.</summary>
public sealed record MeasureWords(string Conditions, string Reason, string Family) : SealedWords
{
    public static readonly MeasureWords None = new("", "", "");
}

/// <summary>Beside a breach.</summary>
public sealed record BreachWords(string ReportReference, string Account) : SealedWords;

/// <summary>Beside a special measure.</summary>
public sealed record SpecialMeasureWords(string Wishes, string Reason) : SealedWords;

/// <summary>What someone is alleged to have done under compulsion, beside an assessment.</summary>
public sealed record AssessmentWords(string Allegations, string AssessmentNote) : SealedWords;

/// <summary>Beside a decision on non-punishment, or its review.</summary>
public sealed record NonPunishmentWords(string Reasoning) : SealedWords;

/// <summary>Beside collateral proceedings against a victim.</summary>
public sealed record ProceedingWords(string FileReference, string Subject, string Result) : SealedWords;

/// <summary>Beside an assessment of whether compensation is due to a victim.</summary>
public sealed record EntitlementWords(string EntitlementNote) : SealedWords;

/// <summary>Beside a claim for compensation.</summary>
public sealed record ClaimWords(string FileReference, string ClaimNote) : SealedWords;

/// <summary>Beside a decision on such a claim.</summary>
public sealed record AwardWords(string DecisionReference, string AwardNote) : SealedWords;

/// <summary>Beside a payment.</summary>
public sealed record PaymentWords(string PaymentNote) : SealedWords;

/// <summary>The tables these words lie in, which the seals are bound to.</summary>
public static class SealedTables
{
    public const string StatusDecisions = "status_decisions";
    public const string Guardians = "guardians";
    public const string ReflectionPeriods = "reflection_periods";
    public const string ResidencePermits = "residence_permits";
    public const string ProtectionMeasures = "protection_measures";
    public const string ProtectionBreaches = "protection_breaches";
    public const string SpecialMeasures = "special_measures";
    public const string Assessments = "non_punishment_assessments";
    public const string NonPunishmentDecisions = "non_punishment_decisions";
    public const string Proceedings = "collateral_proceedings";
    public const string Entitlements = "entitlements";
    public const string Claims = "compensation_claims";
    public const string Awards = "compensation_decisions";
    public const string Payments = "compensation_payments";
}
