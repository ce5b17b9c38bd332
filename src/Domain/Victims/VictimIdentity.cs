using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims;

/// <summary>The sealed identity of a victim: each field encrypted with the case's key and bound to its row. Nothing here is readable as stored.</summary>
public sealed class VictimIdentity
{
    private VictimIdentity()
    {
    }

    public VictimId VictimId { get; private init; }

    public CaseId CaseId { get; private init; }

    public byte[] GivenName { get; private set; } = [];

    public byte[] FamilyName { get; private set; } = [];

    public byte[] BirthDate { get; private set; } = [];

    public byte[] Phone { get; private set; } = [];

    public byte[] Address { get; private set; } = [];

    /// <summary>Blind index of the telephone number; random when there is none.</summary>
    public byte[] PhoneIndex { get; private set; } = [];

    public DateTimeOffset SealedAt { get; private set; }

    public UserId SealedBy { get; private set; }

    public static VictimIdentity Keep(VictimId victim, CaseId caseId, SealedIdentityFields fields, UserId by, DateTimeOffset now)
    {
        var identity = new VictimIdentity { VictimId = victim, CaseId = caseId };
        identity.Replace(fields, by, now);
        return identity;
    }

    public void Replace(SealedIdentityFields fields, UserId by, DateTimeOffset now)
    {
        (GivenName, FamilyName, BirthDate) = (fields.GivenName, fields.FamilyName, fields.BirthDate);
        (Phone, Address, PhoneIndex, SealedBy, SealedAt) = (fields.Phone, fields.Address, fields.PhoneIndex, by, now);
    }
}

public sealed record SealedIdentityFields(byte[] GivenName, byte[] FamilyName, byte[] BirthDate, byte[] Phone, byte[] Address, byte[] PhoneIndex);

/// <summary>A plain identity, in memory only for as long as it is shown. Its text form says nothing.</summary>
public sealed record Identity(string GivenName, string FamilyName, DateOnly? BirthDate, string Phone, string Address)
{
    public const int NameMaxLength = 120;
    public const int PhoneMaxLength = 40;
    public const int AddressMaxLength = 500;
    public const int ReasonMinLength = 10;
    public const int ReasonMaxLength = 500;

    public static Identity Unknown { get; } = new("", "", null, "", "");

    public override string ToString() => "•••";
}
