using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

public enum HolderKind
{
    /// <summary>Nobody: an event that moves nothing, or an item whose file has not arrived.</summary>
    None,

    /// <summary>A member of staff.</summary>
    Person,

    /// <summary>A location of our own store.</summary>
    Store,

    /// <summary>A court, a laboratory, an owner: outside the product, named in free text.</summary>
    Outside,
}

/// <summary>Who or what holds, gives or gets an item: official, agency and facility of one side of a transfer (NIEM <c>EvidenceCustodyTransfer</c>).</summary>
/// <param name="UserId">Of a <see cref="HolderKind.Person"/>; null for all others.</param>
/// <param name="Name">Store location, or the official outside; empty for a person, whose name stands in the staff list.</param>
public sealed record Holder(HolderKind Kind, UserId? UserId, string Name, string Agency, string Facility)
{
    public const int NameMaxLength = 120;
    public const int AgencyMaxLength = 120;
    public const int FacilityMaxLength = 120;

    public static Holder Nobody { get; } = new(HolderKind.None, null, "", "", "");

    public static Holder Person(UserId id, string agency = "", string facility = "") => new(HolderKind.Person, id, "", agency.Trim(), facility.Trim());

    public static Holder Store(string location, string agency = "", string facility = "") => new(HolderKind.Store, null, location.Trim(), agency.Trim(), facility.Trim());

    public static Holder Outside(string official, string agency, string facility = "") => new(HolderKind.Outside, null, official.Trim(), agency.Trim(), facility.Trim());

    /// <summary>The same person or place, whatever is said of agency and facility.</summary>
    public bool Is(Holder other) => (Kind, UserId, Name) == (other.Kind, other.UserId, other.Name);

    internal IReadOnlyDictionary<string, object?>? ToCanonical() => Kind == HolderKind.None ? null : new Dictionary<string, object?>
    {
        ["agency"] = Agency, ["facility"] = Facility, ["kind"] = Kind.ToString().ToUpperInvariant(), ["name"] = Name, ["userId"] = UserId?.Value.ToString(),
    };
}
