namespace CaseTracker.Domain.Evidence;

/// <summary>The types of custody events; the same codes as the list CustodyEvent. What each needs stands in <see cref="CustodyRules"/>.</summary>
public static class CustodyTypes
{
    public const string Collected = "COLLECTED";
    public const string Sealed = "SEALED";
    public const string SealVerified = "SEAL_VERIFIED";
    public const string SealBroken = "SEAL_BROKEN";
    public const string Resealed = "RESEALED";
    public const string Released = "RELEASED";
    public const string Received = "RECEIVED";
    public const string CheckedOut = "CHECKED_OUT";
    public const string CheckedIn = "CHECKED_IN";
    public const string Copied = "COPIED";
    public const string Imaged = "IMAGED";
    public const string Extracted = "EXTRACTED";
    public const string Analysed = "ANALYSED";
    public const string VerifiedOk = "VERIFIED_OK";
    public const string VerifiedMismatch = "VERIFIED_MISMATCH";
    public const string Transcribed = "TRANSCRIBED";
    public const string Translated = "TRANSLATED";
    public const string Redacted = "REDACTED";
    public const string Exported = "EXPORTED";
    public const string Disclosed = "DISCLOSED";
    public const string ExhibitedInCourt = "EXHIBITED_IN_COURT";
    public const string Returned = "RETURNED";
    public const string Destroyed = "DESTROYED";
    public const string Lost = "LOST";
    public const string Correction = "CORRECTION";
}
