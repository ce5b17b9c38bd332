namespace CaseTracker.Application.Abstractions;

/// <summary>Limits of resumable uploads (configuration <c>Uploads:MaxBytes</c>, <c>Uploads:ExpiryHours</c>).</summary>
/// <param name="MaxBytes">Of one file.</param>
/// <param name="Expiry">How long an upload may rest after its last byte.</param>
public sealed record UploadLimits(long MaxBytes, TimeSpan Expiry)
{
    public const long DefaultMaxBytes = 20L << 30;

    public static UploadLimits Default { get; } = new(DefaultMaxBytes, TimeSpan.FromHours(24));
}
