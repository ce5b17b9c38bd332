using System.Security.Cryptography;
using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary><c>state.json</c>: case and expiry in plain, so that the sweep needs no key; everything else, file name included, sealed with the case's key.</summary>
internal sealed class UploadStateFile(IDurableDisk disk, StoreCondition condition)
{
    private sealed record Envelope(int Version, Guid CaseId, DateTimeOffset ExpiresAt, byte[] Sealed);

    /// <exception cref="DirectoryNotFoundException">The upload was deleted meanwhile.</exception>
    public void Save(UploadFolder folder, CaseKey key, Upload upload)
    {
        var plain = SealedText.Pad(JsonSerializer.Serialize(upload));
        var envelope = new Envelope(1, upload.CaseId, upload.ExpiresAt, SealedRecord.Seal(CipherSuite.Current, key, plain, Place(upload.Id), key.Lasting));
        CryptographicOperations.ZeroMemory(plain);
        DurableFile.Replace(disk, condition, folder.State, JsonSerializer.SerializeToUtf8Bytes(envelope));
    }

    /// <summary>Null when there is no such upload.</summary>
    public static CaseId? FindCase(UploadFolder folder) => Read(folder) is { } envelope ? new CaseId(envelope.CaseId) : null;

    /// <summary>Null when it was deleted meanwhile.</summary>
    /// <exception cref="CryptographicException">Altered, or taken from another upload.</exception>
    public static Upload? Load(UploadFolder folder, CaseKey key) => Read(folder) is { } envelope
        ? JsonSerializer.Deserialize<Upload>(SealedText.Unpad(SealedRecord.Open(key, envelope.Sealed, Place(folder.Id))) ?? "null")
        : null;

    /// <summary>When it expires; a folder without a readable state does so after resting for <paramref name="expiry"/>.</summary>
    public static DateTimeOffset ExpiryOf(UploadFolder folder, TimeSpan expiry)
    {
        try
        {
            if (Read(folder) is { } envelope)
            {
                return envelope.ExpiresAt;
            }
        }
        catch (JsonException)
        {
            // Not ours to understand; its age decides.
        }

        return new DateTimeOffset(Directory.GetLastWriteTimeUtc(folder.Path), TimeSpan.Zero) + expiry;
    }

    private static SealContext Place(Guid id) => new("uploads", "state", id);

    private static Envelope? Read(UploadFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<Envelope>(File.ReadAllBytes(folder.State));
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
