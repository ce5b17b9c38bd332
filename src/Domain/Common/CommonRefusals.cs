namespace CaseTracker.Domain.Common;

/// <summary>Refusals that belong to no single aggregate.</summary>
public static class CommonRefusals
{
    /// <summary>Absent and not visible are the same answer, byte for byte.</summary>
    public static readonly Refusal NotFound = new("not_found", "There is nothing here, or it is not yours to see.", RefusalKind.NotFound);

    public static readonly Refusal Stale = new("stale", "Someone else changed this since you opened it. Look at both versions, then decide.", RefusalKind.Stale);

    public static readonly Refusal ChangedMeanwhile = new("changed_meanwhile", "Someone else changed this at the same moment. Look again before you repeat it.", RefusalKind.Conflict);

    public static readonly Refusal KeyReused = new("idempotency_key_reused", "This idempotency key was already used with another content.", RefusalKind.Mismatch);

    public static readonly Refusal NotRecorded = new("not_recorded", "The act could not be written to the audit trail, so it did not happen.", RefusalKind.Unavailable);

    public static readonly Refusal KeyErased = new("case.key_erased", "The key of this case was erased: what was sealed for it can be read by nobody, and nothing more is sealed.", RefusalKind.Conflict);

    public static Refusal Forbidden(string permission) => new("forbidden", $"This needs the permission '{permission}'.", RefusalKind.Forbidden);

    public static Refusal Invalid(string field, string message) => new("invalid", message, RefusalKind.Invalid, field);

    public static Refusal UnknownCode(string field, string system) =>
        new("code.unknown", $"This is not a code of the list '{system}'.", RefusalKind.Invalid, field);
}
