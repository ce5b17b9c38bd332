namespace CaseTracker.Web.Shared.Frame;

/// <summary>Claims of the signed-in user that the frame reads; the sign-in writes them.</summary>
public static class ViewerClaims
{
    public const string DisplayName = "name";

    public const string UnitName = "unit_name";

    /// <summary>IANA zone of the unit, <c>Europe/Berlin</c>.</summary>
    public const string TimeZone = "zoneinfo";
}
