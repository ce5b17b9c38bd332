using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Application.Victims;

/// <summary>
/// Seals and opens a victim's identity field by field. Each value is bound to its column and its victim, so that it opens nowhere
/// else, and padded, so that neither its length nor its absence shows.
/// </summary>
public static class IdentityVault
{
    private const string Table = "victim_identities";
    private const string GivenName = "given_name";
    private const string FamilyName = "family_name";
    private const string BirthDate = "birth_date";
    private const string Phone = "phone";
    private const string Address = "address";

    /// <summary>Audit names of all that a reveal shows. Always all: which of them are filled is a secret too.</summary>
    internal static readonly IReadOnlyList<string> FieldNames =
    [
        "VictimIdentity.GivenName", "VictimIdentity.FamilyName", "VictimIdentity.BirthDate", "VictimIdentity.Phone", "VictimIdentity.Address",
    ];

    /// <param name="phoneIndex">Blind index of the telephone number; random bytes when there is none.</param>
    public static async Task<SealedIdentityFields> SealAsync(ICaseKeys keys, Victim victim, Identity identity, byte[] phoneIndex, CancellationToken ct)
    {
        return new SealedIdentityFields(
            await Field(GivenName, identity.GivenName), await Field(FamilyName, identity.FamilyName),
            await Field(BirthDate, identity.BirthDate?.ToString("O", CultureInfo.InvariantCulture)),
            await Field(Phone, identity.Phone), await Field(Address, identity.Address), phoneIndex);

        Task<byte[]> Field(string column, string? text) => keys.SealTextAsync(victim.CaseId, text, Place(column, victim.Id), ct);
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">Moved, altered, or the key was destroyed.</exception>
    internal static async Task<Identity> OpenAsync(ICaseKeys keys, VictimIdentity kept, CancellationToken ct)
    {
        var birthDate = await Field(BirthDate, kept.BirthDate);
        return new Identity(
            await Field(GivenName, kept.GivenName) ?? "", await Field(FamilyName, kept.FamilyName) ?? "",
            birthDate is null ? null : DateOnly.ParseExact(birthDate, "O", CultureInfo.InvariantCulture),
            await Field(Phone, kept.Phone) ?? "", await Field(Address, kept.Address) ?? "");

        Task<string?> Field(string column, byte[] sealedBytes) => keys.OpenTextAsync(kept.CaseId, sealedBytes, Place(column, kept.VictimId), ct);
    }

    private static SealContext Place(string column, VictimId victim) => new(Table, column, victim.Value);
}
