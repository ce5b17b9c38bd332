using System.Security.Cryptography;
using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Victims;

/// <summary>
/// Seals what is written about a victim (zone Z2: welfare, contact, risk) as one value beside the codes and dates of its row. Bound to table and row, so that
/// it opens nowhere else, and padded, so that its length says little.
/// </summary>
public static class WelfareSeal
{
    private const string Column = "details";

    /// <param name="details">A small record of texts; an empty one is sealed like a full one.</param>
    public static Task<byte[]> SealDetailsAsync<T>(this ICaseKeys keys, CaseId caseId, string table, Guid row, T details, CancellationToken ct) =>
        keys.SealTextAsync(caseId, JsonSerializer.Serialize(details), new SealContext(table, Column, row), ct);

    /// <exception cref="CryptographicException">Moved, altered, or the key was destroyed.</exception>
    public static async Task<T> OpenDetailsAsync<T>(this ICaseKeys keys, CaseId caseId, string table, Guid row, ReadOnlyMemory<byte> sealedDetails, CancellationToken ct) =>
        JsonSerializer.Deserialize<T>(await keys.OpenTextAsync(caseId, sealedDetails, new SealContext(table, Column, row), ct) ?? "null")
        ?? throw new CryptographicException($"Row {row} of {table} holds no details.");
}
