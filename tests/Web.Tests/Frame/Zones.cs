using CaseTracker.Web;
using CaseTracker.Web.Shared.Time;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Tests.Frame;

/// <summary>A clock that stands still, and texts in English.</summary>
internal static class Zones
{
    public static UnitClock Clock(string utcNow, string zone = "Europe/Berlin") =>
        new(new Standing(DateTimeOffset.Parse(utcNow, System.Globalization.CultureInfo.InvariantCulture)), TimeZoneInfo.FindSystemTimeZoneById(zone));

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

internal sealed class English : IStringLocalizer<Texts>
{
    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
