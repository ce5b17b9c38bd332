using Microsoft.Extensions.Configuration;

namespace CaseTracker.Infrastructure.EvidenceStore.S3;

/// <summary>How to reach a bucket, and how long nobody may delete from it.</summary>
/// <param name="ServiceUrl">Of the server; empty for Amazon's own in <paramref name="Region"/>.</param>
/// <param name="Prefix">Of all keys; empty or ending in a slash.</param>
/// <param name="RetentionDays">From the upload on, not even the account's administrator can delete an object (object lock, compliance mode).</param>
/// <param name="RequireObjectLock">False only for a server without object lock, which protects the evidence by other means.</param>
/// <param name="PartBytes">Objects above this go up in parts of this size; at least 5 MiB.</param>
internal sealed record S3Settings(
    string ServiceUrl, string Bucket, string Region, string Prefix, string AccessKey, string SecretKey, int RetentionDays, bool RequireObjectLock, long PartBytes)
{
    public const int DefaultRetentionDays = 3650;
    public const long DefaultPartBytes = 64L << 20;

    private const long SmallestPartBytes = 5L << 20;

    /// <exception cref="InvalidOperationException">Something is missing or out of range.</exception>
    internal static S3Settings From(IConfigurationSection section)
    {
        string Required(string key) => section[key] is { Length: > 0 } text ? text : throw new InvalidOperationException($"{section.Path}:{key} is missing.");
        var (access, secret) = section["CredentialsFile"] is { Length: > 0 } file ? Credentials(file) : (Required("AccessKey"), Required("SecretKey"));
        var settings = new S3Settings(
            section["ServiceUrl"] ?? "", Required("Bucket"), section["Region"] is { Length: > 0 } region ? region : "us-east-1", section["Prefix"] ?? "", access, secret,
            section.GetValue("RetentionDays", DefaultRetentionDays), section.GetValue("RequireObjectLock", true), section.GetValue("PartBytes", DefaultPartBytes));
        return settings is { RetentionDays: > 0, PartBytes: >= SmallestPartBytes }
            ? settings
            : throw new InvalidOperationException($"{section.Path}:RetentionDays must be above zero, and PartBytes at least {SmallestPartBytes}.");
    }

    /// <summary>Two lines: access key, secret key.</summary>
    private static (string Access, string Secret) Credentials(string file) =>
        File.ReadAllLines(file) is [{ Length: > 0 } access, { Length: > 0 } secret, ..]
            ? (access.Trim(), secret.Trim())
            : throw new InvalidOperationException($"{file} does not hold an access key and a secret key on two lines.");
}
