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
}
