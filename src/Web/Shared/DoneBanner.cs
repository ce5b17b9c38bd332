namespace CaseTracker.Web.Shared;

/// <summary>Keys of the banner that crosses a redirect.</summary>
internal static class DoneBanner
{
    public const string Message = "done";

    public const string Undo = "done-undo";
}
