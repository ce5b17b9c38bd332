using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Evidence;

// What a caller may say of an item beside its description. A group that is left out stays as it is; within a group that is sent, what is left out is empty.

/// <param name="CollectedBy">Person, role or operative code.</param>
/// <param name="CollectedFrom">A device, a provider, a place; never the name of a victim.</param>
/// <param name="TimeZone">IANA zone of the place of collection.</param>
/// <param name="Latitude">Degrees north (WGS 84), with <paramref name="Longitude"/>, degrees east.</param>
/// <param name="AccuracyMetres">As the receiver said.</param>
public sealed record OriginGiven(
    string? CollectedBy, string? CollectedByAgency, string? CollectedFrom, string? TimeZone, decimal? Latitude = null, decimal? Longitude = null, decimal? AccuracyMetres = null)
{
    internal ExhibitOrigin ToDomain() => new(Trim(CollectedBy), Trim(CollectedByAgency), Trim(CollectedFrom), Trim(TimeZone)) { Latitude = Latitude, Longitude = Longitude, AccuracyMetres = AccuracyMetres };

    internal static string Trim(string? text) => text?.Trim() ?? "";
}

/// <param name="Kind">Code of the list LegalAuthority.</param>
public sealed record AuthorityGiven(string? Kind, string? Reference, DateOnly? IssuedOn, DateOnly? ValidFrom, DateOnly? ValidUntil)
{
    internal LegalAuthority ToDomain() => new(OriginGiven.Trim(Kind), OriginGiven.Trim(Reference), IssuedOn, ValidFrom, ValidUntil);
}

/// <param name="Condition">At intake.</param>
public sealed record PhysicalGiven(string? Packaging, string? Condition, string? Make, string? Model, string? SerialNumber, string? Imei, string? Iccid)
{
    internal PhysicalTraits ToDomain() => new(
        OriginGiven.Trim(Packaging), OriginGiven.Trim(Condition), OriginGiven.Trim(Make), OriginGiven.Trim(Model), OriginGiven.Trim(SerialNumber), OriginGiven.Trim(Imei), OriginGiven.Trim(Iccid));
}

/// <param name="ClockOffsetSeconds">System clock of the source device minus true time.</param>
/// <param name="LockState">Code of the list LockState.</param>
public sealed record AcquisitionGiven(string? Method, string? Tool, string? ToolVersion, string? WriteBlocker, string? Operator, int? ClockOffsetSeconds, string? LockState)
{
    internal Acquisition ToDomain() => new(
        OriginGiven.Trim(Method), OriginGiven.Trim(Tool), OriginGiven.Trim(ToolVersion), OriginGiven.Trim(WriteBlocker), OriginGiven.Trim(Operator), ClockOffsetSeconds, OriginGiven.Trim(LockState));
}

/// <param name="Unit">Code of the list QuantityUnit.</param>
public sealed record QuantityGiven(decimal? Amount, string? Unit)
{
    internal Quantity ToDomain() => new(Amount, OriginGiven.Trim(Unit));
}

/// <param name="Until">Last day on which it must be kept; null when none is set.</param>
/// <param name="Basis">Rule or order.</param>
public sealed record RetentionGiven(DateOnly? Until, string? Basis)
{
    internal Retention ToDomain() => new(Until, OriginGiven.Trim(Basis));
}

/// <param name="Status">Code of the list DisclosureStatus; null: not reviewed.</param>
/// <param name="Reason">Needed while it is withheld.</param>
public sealed record DisclosureGiven(string? Status, string? Reason)
{
    internal DisclosureStanding ToDomain() => new(string.IsNullOrWhiteSpace(Status) ? DisclosureStanding.NotReviewed : Status.Trim(), OriginGiven.Trim(Reason));
}

/// <param name="Markings">Codes of the list SensitivityMarking.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record ExhibitGiven(
    OriginGiven? Origin, AuthorityGiven? Authority, PhysicalGiven? Physical, AcquisitionGiven? Acquisition, IReadOnlyList<string>? Markings, string? Language)
{
    public QuantityGiven? Quantity { get; init; }

    public RetentionGiven? Retention { get; init; }

    public DisclosureGiven? Disclosure { get; init; }

    /// <returns>What is not well formed, in words; empty when all is.</returns>
    public IReadOnlyList<string> Faults(IReferenceCodes codes, DateOnly today) => [.. new ExhibitGivenRules(codes, today).Validate(this).Errors.Select(e => $"{e.PropertyName}: {e.ErrorMessage}")];

    public ExhibitDetails Over(ExhibitDetails known) => new(
        Origin?.ToDomain() ?? known.Origin, Authority?.ToDomain() ?? known.Authority, Physical?.ToDomain() ?? known.Physical, Acquisition?.ToDomain() ?? known.Acquisition,
        Markings ?? known.Markings, Language?.Trim() ?? known.Language)
    {
        Quantity = Quantity?.ToDomain() ?? known.Quantity, Retention = Retention?.ToDomain() ?? known.Retention, Disclosure = Disclosure?.ToDomain() ?? known.Disclosure,
    };

    internal static ExhibitDetails Of(Exhibit exhibit) => new(exhibit.Origin, exhibit.Authority, exhibit.Physical, exhibit.Acquisition, exhibit.Markings, exhibit.Language)
    {
        Quantity = exhibit.Quantity, Retention = exhibit.Retention, Disclosure = exhibit.Disclosure,
    };
}
