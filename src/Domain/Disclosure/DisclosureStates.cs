using CaseTracker.Domain.Evidence;

namespace CaseTracker.Domain.Disclosure;

/// <summary>Where a line of the schedule stands; the codes of the list DisclosureStatus.</summary>
public static class DisclosureStates
{
    public const string NotReviewed = DisclosureStanding.NotReviewed;
    public const string RelevantDisclose = "RELEVANT_DISCLOSE";
    public const string Disclosed = DisclosureStanding.Disclosed;
    public const string DisclosedRedacted = DisclosureStanding.DisclosedRedacted;
    public const string WithheldPii = "WITHHELD_PII";
    public const string WithheldPublicInterest = "WITHHELD_PUBLIC_INTEREST";
    public const string WithheldPrivilege = "WITHHELD_PRIVILEGE";
    public const string NotRelevant = "NOT_RELEVANT";
    public const string ThirdPartyHeld = "THIRD_PARTY_HELD";
    public const string Deferred = "DEFERRED";

    /// <summary>What a person may decide; that something is out, only a release says.</summary>
    public static readonly IReadOnlyList<string> Decisions =
        [RelevantDisclose, WithheldPii, WithheldPublicInterest, WithheldPrivilege, NotRelevant, ThirdPartyHeld, Deferred];

    public static readonly IReadOnlyList<string> Withheld = [WithheldPii, WithheldPublicInterest, WithheldPrivilege];

    public static readonly IReadOnlyList<string> Out = [Disclosed, DisclosedRedacted];

    /// <summary>What may stand in a release set.</summary>
    public static readonly IReadOnlyList<string> Releasable = [RelevantDisclose, Disclosed, DisclosedRedacted];

    public static bool IsWithheld(string status) => Withheld.Contains(status);

    public static bool IsOut(string status) => Out.Contains(status);

    /// <summary>Only a court lets personal data or public interest outweigh the right to see it.</summary>
    public static bool NeedsCourtOrder(string status) => status is WithheldPii or WithheldPublicInterest;
}
