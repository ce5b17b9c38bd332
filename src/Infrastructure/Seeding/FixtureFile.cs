using System.Text.Json;
using CaseTracker.Application.Evidence;

namespace CaseTracker.Infrastructure.Seeding;

// The fixture file as it is written. Unknown keys are skipped: a later version of the product may bring sections of its own.
// Days may be relative to the day of loading, +7d or -3d; times too, -3d or -3dT09:30 in the zone of the unit.

internal sealed record FixtureFile(IReadOnlyList<FixtureUnit>? Units, IReadOnlyList<FixtureUser>? Users, IReadOnlyList<JsonElement>? Cases);

/// <param name="Key">The unit's code, first part of its case references.</param>
/// <param name="TimeZone">IANA name; null: UTC.</param>
/// <param name="Calendar">Null: weekends only.</param>
internal sealed record FixtureUnit(string? Key, string? Name, string? TimeZone, string? Calendar);

/// <param name="Email">Null: an address under example.invalid, which no mail system delivers to.</param>
internal sealed record FixtureUser(string? UserName, string? DisplayName, string? Email, string? Unit, IReadOnlyList<string>? Roles, string? Password);

/// <param name="Acts">What happens when the case is there, in order; left out when it was there before.</param>
/// <param name="Stages">How it came to <paramref name="Stage"/>; null: at once, on the day of loading.</param>
internal sealed record FixtureCase(
    string? Key, string? Title, string? Unit, string? Lead, IReadOnlyList<string>? Members, IReadOnlyList<string>? Excluded, bool? Restricted, string? Stage,
    string? OpenedOn, string? DetectionMode, IReadOnlyList<string>? Exploitation, string? FirstReportOn, string? FirstProsecutorAdviceOn,
    IReadOnlyList<FixtureStage>? Stages, IReadOnlyList<FixtureSuspect>? Suspects, IReadOnlyList<FixtureVictim>? Victims,
    IReadOnlyList<JsonElement>? Counts, IReadOnlyList<FixtureExhibit>? Evidence, IReadOnlyList<FixtureProtection>? ProtectionMeasures,
    IReadOnlyList<FixtureDeadline>? Deadlines, IReadOnlyList<FixtureEntry>? Chronology, IReadOnlyList<FixtureAct>? Acts);

internal sealed record FixtureStage(string? Stage, string? At, string? Reason);

/// <param name="Kind"><c>person</c> or <c>organisation</c>.</param>
/// <param name="Role">Code of the list ChainRole.</param>
internal sealed record FixtureSuspect(string? Key, string? Kind, string? Name, string? Role, string? Remarks);

internal sealed record FixtureVictim(string? Key, string? Gender, bool? Child, FixtureIdentity? Identity);

internal sealed record FixtureIdentity(string? GivenName, string? FamilyName, string? BirthDate, string? Phone, string? Address)
{
    public override string ToString() => "•••";
}

/// <summary>A count without these keys is one of a later format and left out.</summary>
internal sealed record FixtureCount(string? Key, string? Suspect, string? Victim, string? Offence, string? LegalBasis, string? Particulars, string? From, string? To)
{
    /// <summary>Name of an offence of the list; null: the count stands in its own words only.</summary>
    public string? OffenceCode { get; init; }
}

/// <param name="Kind"><c>file</c> or <c>physical</c>.</param>
/// <param name="File">Relative to the fixture; null for a file that has not arrived.</param>
internal sealed record FixtureExhibit(
    string? Key, string? Title, string? Kind, string? Type, string? File, string? Description, string? SourceIndependence, string? CollectedAt,
    string? CollectedPlace, string? SealNumber)
{
    /// <summary>When it was written down; null: when the file is loaded.</summary>
    public string? RecordedAt { get; init; }

    /// <summary>Key of the item it was made from, which stands before it in the file.</summary>
    public string? Parent { get; init; }

    /// <summary>Code of the list Derivation.</summary>
    public string? Derivation { get; init; }

    public OriginGiven? Origin { get; init; }

    public AuthorityGiven? Authority { get; init; }

    public PhysicalGiven? Physical { get; init; }

    public AcquisitionGiven? Acquisition { get; init; }

    /// <summary>Codes of the list SensitivityMarking.</summary>
    public IReadOnlyList<string>? Markings { get; init; }

    public string? Language { get; init; }

    /// <summary>What happened to it after it was taken in, in order.</summary>
    public IReadOnlyList<FixtureCustody>? Custody { get; init; }

    internal ExhibitGiven Given => new(Origin, Authority, Physical, Acquisition, Markings, Language);
}

/// <param name="Type">Code of the list CustodyEvent, <c>OFFER</c> for a hand-over that waits, or <c>HAND_OVER</c> for an accepted one.</param>
/// <param name="By">User name; null: who holds the item, or else the lead.</param>
/// <param name="To">User name for a hand-over, else a location in the store or a recipient outside.</param>
internal sealed record FixtureCustody(
    string? Type, string? At, string? By, string? To, string? Agency, string? Purpose, string? Place, string? SealBefore, string? SealAfter, string? Condition, string? Reason,
    string? Witness, string? Authority, string? Receipt, string? Remarks);

/// <param name="Status"><c>requested</c>, <c>granted</c>, <c>partlyGranted</c>, <c>refused</c> or <c>lifted</c>.</param>
/// <param name="RequestedOn">Null: the day the case was opened.</param>
internal sealed record FixtureProtection(
    string? Key, string? Victim, string? Type, string? Status, string? RequestedOn, string? DecidedOn, string? ExpiresOn, string? Authority,
    string? Conditions, string? Reason);

/// <param name="Rule">Null for an end stated by hand: <paramref name="Due"/> and <paramref name="Reason"/> are needed then.</param>
/// <param name="TimeZone">For hour clocks; null: the unit's.</param>
/// <param name="Calendar">Null: the unit's.</param>
/// <param name="Owner">User name; null: the lead.</param>
/// <param name="Obligation"><c>ours</c> or <c>others</c>.</param>
internal sealed record FixtureDeadline(
    string? Key, string? Rule, string? Trigger, string? Calendar, string? TimeZone, string? Title, string? Owner, string? Obligation, string? Due,
    string? Kind, string? Reason, string? CompletedOn, string? Note);

internal sealed record FixtureEntry(string? At, string? Text);
