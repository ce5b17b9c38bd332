using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Referrals;

/// <summary>An organisation to which a unit refers victims, or which refers them to it. An institution's own address, nothing of any person: which victim it looks after stays sealed.</summary>
public sealed class Partner
{
    public const int NameMaxLength = 200;
    public const int ContactMaxLength = 500;
    public const int MostCodes = 60;

    private Partner()
    {
    }

    public PartnerId Id { get; private init; }

    public UnitId UnitId { get; private init; }

    /// <summary>Unique within the unit.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Code of the list PartnerKind.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Codes A01-A16 of the list ProtectionMeasureType.</summary>
    public IReadOnlyList<string> Services { get; private set; } = [];

    /// <summary>ISO 3166 codes of two letters.</summary>
    public IReadOnlyList<string> Countries { get; private set; } = [];

    /// <summary>ISO 639 codes of the languages it works in.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>How the organisation is reached.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Last day of the co-operation; null while it lasts.</summary>
    public DateOnly? EndedOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private init; }

    public static Partner Add(UnitId unit, PartnerDescription described, DateTimeOffset now)
    {
        var partner = new Partner { Id = PartnerId.New(), UnitId = unit, RecordedAt = now };
        partner.Take(described);
        return partner;
    }

    public Result Describe(PartnerDescription described)
    {
        if (EndedOn is not null) return PartnerRefusals.Ended;
        Take(described);
        return Result.Done;
    }

    /// <summary>What was sent to it stays as it is.</summary>
    public Result End(DateOnly on)
    {
        if (EndedOn is not null) return PartnerRefusals.Ended;
        EndedOn = on;
        return Result.Done;
    }

    private void Take(PartnerDescription described)
    {
        (Name, Kind, Contact) = (described.Name.Trim(), described.Kind, described.Contact.Trim());
        Services = [.. described.Services.Distinct().Order()];
        Countries = [.. described.Countries.Distinct().Order()];
        Languages = [.. described.Languages.Distinct().Order()];
    }
}

public sealed record PartnerDescription(string Name, string Kind, IReadOnlyList<string> Services, IReadOnlyList<string> Countries, IReadOnlyList<string> Languages, string Contact);

public static class PartnerRefusals
{
    public static readonly Refusal Ended = new("partner.ended", "The co-operation with this organisation has ended.", RefusalKind.Conflict);
    public static readonly Refusal NameTaken = new("partner.name_taken", "Your unit keeps an organisation of this name already.", RefusalKind.Conflict, "name");
    public static readonly Refusal Unknown = new("partner.unknown", "Your unit keeps no such organisation.", RefusalKind.Invalid, "partnerId");
}
