using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CaseTracker.Web.Pages.SignIn;

/// <summary>
/// Carries name and password over the question for the authenticator's code, encrypted in the form and for five minutes, so that
/// nobody types a password twice and no half-open session lies on the server.
/// </summary>
public sealed class PendingSignIn(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("sign-in").ToTimeLimitedDataProtector();

    public string Keep(string userName, string password) => protector.Protect(JsonSerializer.Serialize<string[]>([userName, password]), Lifetime);

    /// <summary>Null when it is too old or not ours.</summary>
    public (string UserName, string Password)? Read(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(protector.Unprotect(kept)) is [var userName, var password] ? (userName, password) : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
