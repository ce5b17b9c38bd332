namespace CaseTracker.Web.Shared.Frame;

/// <summary>Addresses the frame links to; the features put their pages there.</summary>
public static class FramePaths
{
    public const string Search = "/search";

    public const string Notifications = "/notifications";

    /// <summary>Password, authenticator, passkeys and sessions of the signed-in user.</summary>
    public const string Account = "/account";

    public const string SignIn = "/sign-in";

    /// <summary>Takes a POST with the antiforgery token.</summary>
    public const string SignOut = "/sign-out";

    public const string Preferences = "/preferences";
}
