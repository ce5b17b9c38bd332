using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CaseTracker.Application.Abstractions;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Data Protection keys in the database, sealed with a key that is not in it (AES-256-GCM: nonce, tag, cipher text).</summary>
internal sealed class SealedKeyRepository(NpgsqlDataSource source, IInstallationKeys keys) : IXmlRepository
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = source.CreateCommand("select sealed from data_protection_keys");
        using var rows = command.ExecuteReader();
        var elements = new List<XElement>();
        while (rows.Read()) elements.Add(XElement.Parse(Encoding.UTF8.GetString(Open(rows.GetFieldValue<byte[]>(0)))));
        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = source.CreateCommand("insert into data_protection_keys (friendly_name, sealed) values ($1, $2) on conflict do nothing");
        _ = command.Parameters.Add(new() { Value = friendlyName });
        _ = command.Parameters.Add(new() { Value = Seal(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))) });
        _ = command.ExecuteNonQuery();
    }

    private byte[] Seal(byte[] plain)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(keys.Derive("data-protection-keys"), TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return box;
    }

    private byte[] Open(byte[] box)
    {
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(keys.Derive("data-protection-keys"), TagBytes);
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain);
        return plain;
    }
}
