namespace CaseTracker.Domain.Evidence;

/// <summary>What is recorded of an item at intake (ISO/IEC 27037: collection).</summary>
public sealed record ExhibitParticulars(
    string Type, string Title, string Description, string SourceIndependence, DateTimeOffset CollectedAt, string CollectedPlace, string SealNumber)
{
    public const int PlaceMaxLength = 200;
    public const int SealMaxLength = 60;

    /// <summary>Code of the list Derivation; empty for an original.</summary>
    public string Derivation { get; init; } = "";

    /// <summary>Why it is registered only now; empty when it is registered as it was collected.</summary>
    public string LateReason { get; init; } = "";

    public ExhibitDetails Details { get; init; } = ExhibitDetails.None;
}

/// <summary>What is known beside the description; all of it may be learned later.</summary>
public sealed record ExhibitDetails(
    ExhibitOrigin Origin, LegalAuthority Authority, PhysicalTraits Physical, Acquisition Acquisition, IReadOnlyList<string> Markings, string Language)
{
    public const int LanguageMaxLength = 35;
    public const int MaxMarkings = 8;

    /// <summary>Code of the list SensitivityMarking, child sexual abuse material: no preview, two people to open it, and two to end the marking.</summary>
    public const string AbuseMaterial = "CSAM";

    public static ExhibitDetails None { get; } = new(ExhibitOrigin.Unknown, LegalAuthority.None, PhysicalTraits.None, Acquisition.None, [], "");

    public Quantity Quantity { get; init; } = Quantity.Unknown;

    public Retention Retention { get; init; } = Retention.None;

    public DisclosureStanding Disclosure { get; init; } = DisclosureStanding.Open;
}

/// <summary>By whom and from whom it was collected (NIEM EvidenceCollector, EvidenceTakenFromEntity).</summary>
/// <param name="CollectedBy">The person; a role or operative code where the name is protected.</param>
/// <param name="CollectedFrom">A device, a provider, a place. Never the name of a victim: the pseudonym.</param>
/// <param name="TimeZone">IANA zone of the place of collection; empty when unknown.</param>
public sealed record ExhibitOrigin(string CollectedBy, string CollectedByAgency, string CollectedFrom, string TimeZone)
{
    public const int PersonMaxLength = 120;
    public const int FromMaxLength = 200;
    public const int TimeZoneMaxLength = 60;

    /// <summary>A wider circle says nothing of a place.</summary>
    public const decimal AccuracyMaxMetres = 100_000;

    public static ExhibitOrigin Unknown { get; } = new("", "", "", "");

    /// <summary>Degrees north (WGS 84); null when the position was not taken.</summary>
    public decimal? Latitude { get; init; }

    /// <summary>Degrees east (WGS 84).</summary>
    public decimal? Longitude { get; init; }

    /// <summary>Radius of the circle it lies in, as the receiver said; null when it said nothing.</summary>
    public decimal? AccuracyMetres { get; init; }

    internal bool HasWholePosition => Latitude is null == Longitude is null && (AccuracyMetres is null || Latitude is not null);
}

/// <summary>On what right it was taken (CASE <c>Authorization</c>).</summary>
/// <param name="Kind">Code of the list LegalAuthority; empty when none is recorded.</param>
public sealed record LegalAuthority(string Kind, string Reference, DateOnly? IssuedOn, DateOnly? ValidFrom, DateOnly? ValidUntil)
{
    public const int ReferenceMaxLength = 120;

    public static LegalAuthority None { get; } = new("", "", null, null, null);
}

/// <summary>The thing itself.</summary>
/// <param name="Condition">At intake.</param>
/// <param name="Imei">14 to 16 digits.</param>
/// <param name="Iccid">18 to 22 digits.</param>
public sealed record PhysicalTraits(string Packaging, string Condition, string Make, string Model, string SerialNumber, string Imei, string Iccid)
{
    public const int PackagingMaxLength = 200;
    public const int ConditionMaxLength = CustodyEvent.ConditionMaxLength;
    public const int IdentifierMaxLength = 80;

    public static PhysicalTraits None { get; } = new("", "", "", "", "", "", "");
}

/// <summary>How the data was taken off its source.</summary>
/// <param name="WriteBlocker">Make and model, or "none".</param>
/// <param name="ClockOffsetSeconds">System clock of the source device minus true time; null when it was not measured.</param>
/// <param name="LockState">Code of the list LockState; empty when unknown.</param>
public sealed record Acquisition(string Method, string Tool, string ToolVersion, string WriteBlocker, string Operator, int? ClockOffsetSeconds, string LockState)
{
    public const int TextMaxLength = 120;

    /// <summary>63 years: a device whose battery died tells 1970.</summary>
    public const int ClockOffsetMaxSeconds = 2_000_000_000;

    public static Acquisition None { get; } = new("", "", "", "", "", null, "");

    /// <summary>Method, tool and operator in one line; a remark of the ledger.</summary>
    internal string Words() => string.Join(", ", new[] { Method, $"{Tool} {ToolVersion}".Trim(), Operator }.Where(w => w.Length > 0)) is { Length: > 0 } words ? words : "Method not recorded";
}

/// <param name="FileName">As the sender named it; data only, never a path.</param>
/// <param name="MediaType">Told from the first bytes, not from the name.</param>
/// <param name="Sha256">Measured by the server while the bytes streamed in; lower-case hex.</param>
/// <param name="ClaimedSha256">What the sender said it would be; null when nothing was said.</param>
public sealed record ExhibitContent(
    string FileName, string MediaType, long SizeBytes, string Sha256, string? ClaimedSha256, Guid ObjectId, string CipherSha256, DateTimeOffset ReceivedAt)
{
    /// <summary>The sender said another SHA-256 than was measured: an integrity incident.</summary>
    public bool ClaimedDiffers => ClaimedSha256 is { } claimed && claimed != Sha256;
}
