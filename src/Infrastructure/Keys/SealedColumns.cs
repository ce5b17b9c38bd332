using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Infrastructure.Persistence;
using CaseTracker.Infrastructure.Persistence.Configurations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>One column of values that are sealed with their case's key.</summary>
/// <param name="Table">As the values are bound to it; with its schema where that is not <c>public</c>.</param>
/// <param name="Key">Column that names the row.</param>
internal sealed record SealedColumn(string Table, string Column, string Key);

/// <summary>Every column of the database that is sealed with the key of a case, told from the model, so that none is forgotten when a key is exchanged.</summary>
internal static class SealedColumns
{
    public static IReadOnlyList<SealedColumn> Of(CaseTrackerDbContext db) =>
    [
        .. from entity in db.Model.GetEntityTypes()
           from property in entity.GetProperties()
           where IsSealed(property)
           let table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value
           select new SealedColumn(
               table.Schema is null or "public" ? table.Name : $"{table.Schema}.{table.Name}", property.GetColumnName(table)!, entity.FindPrimaryKey()!.Properties.Single().GetColumnName(table)!),
    ];

    /// <summary>What is written about a victim or sent to a partner, everything that says who one is, and the words of the trail.</summary>
    private static bool IsSealed(IProperty property) => property.ClrType == typeof(byte[]) && (property.Name is "Details" or "Sealed"
        || (property.DeclaringType.ClrType == typeof(ReferralDocument) && property.Name == nameof(ReferralDocument.Content))
        || (property.DeclaringType.ClrType == typeof(VictimIdentity) && property.Name != nameof(VictimIdentity.PhoneIndex))
        || (property.DeclaringType.ClrType == typeof(AuditPayload) && property.Name == nameof(AuditPayload.Ciphertext)));
}
