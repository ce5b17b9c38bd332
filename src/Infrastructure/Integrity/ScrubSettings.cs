using Microsoft.Extensions.Configuration;

namespace CaseTracker.Infrastructure.Integrity;

/// <summary>How the regular comparison of everything goes about it.</summary>
/// <param name="Every">A copy is compared again once its last comparison is this old; one day less than the week in which all are promised.</param>
/// <param name="BytesPerSecond">Of plain bytes, over all copies. Faster when the store is too large to be done in <paramref name="Every"/> at this pace.</param>
internal sealed record ScrubSettings(TimeSpan Every, long BytesPerSecond)
{
    /// <summary>After the place did not answer.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromHours(1);

    internal static ScrubSettings Default { get; } = new(TimeSpan.FromDays(6), 20L << 20);

    /// <summary>Reads <c>EvidenceStore:Scrub:EveryHours</c> and <c>EvidenceStore:Scrub:BytesPerSecond</c>.</summary>
    /// <exception cref="InvalidOperationException">Out of range.</exception>
    internal static ScrubSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("EvidenceStore:Scrub");
        var settings = new ScrubSettings(TimeSpan.FromHours(section.GetValue("EveryHours", Default.Every.TotalHours)), section.GetValue("BytesPerSecond", Default.BytesPerSecond));
        return settings.BytesPerSecond > 0 && settings.Every > TimeSpan.Zero && settings.Every <= TimeSpan.FromDays(7)
            ? settings
            : throw new InvalidOperationException("EvidenceStore:Scrub:BytesPerSecond must be above zero, and EveryHours between 0 and 168.");
    }

    /// <summary>The pace at which so many bytes are done in time.</summary>
    internal long PaceFor(long bytesOfAllCopies) => Math.Max(BytesPerSecond, (long)(bytesOfAllCopies / Every.TotalSeconds) + 1);
}
