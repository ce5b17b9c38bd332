using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Sessions;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Account;

/// <summary>Two steps: a key is made when the user asks for it, and holds once a code of it has been typed in.</summary>
/// <remarks>A GET makes nothing. The key travels back in the form, encrypted, so that a mistyped code does not make a new one.</remarks>
public sealed class AuthenticatorModel(IDataProtectionProvider protection) : AppPage
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("authenticator").ToTimeLimitedDataProtector();

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null before the first step.</summary>
    public AuthenticatorKey? Key { get; private set; }

    public string? Kept { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var me = await Ask(new WhoAmIQuery());
        return me is { Refusal: null, Value.HasAuthenticator: true } ? LocalRedirect("/account") : Show(me, _ => { });
    }

    public async Task<IActionResult> OnPostBeginAsync()
    {
        var begun = await Ask(new BeginAuthenticatorCommand());
        if (begun.Refusal is { } refusal)
        {
            return await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()));
        }

        Keep(begun.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        var done = await Ask(new ConfirmAuthenticatorCommand(Input.Code ?? ""));
        return done.Refusal is not { } refusal
            ? Done(T["Your authenticator is in use. The next sign-in asks for a code."], "/account")
            : await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Restore() ? Page() : LocalRedirect("/account/authenticator")));
    }

    private void Keep(AuthenticatorKey key) =>
        (Key, Kept) = (key, protector.Protect($"{key.Secret}\n{key.QrSvg}", TimeSpan.FromMinutes(15)));

    private bool Restore()
    {
        try
        {
            if (Input.Kept is not null && protector.Unprotect(Input.Kept).Split('\n', 2) is [var secret, var picture])
            {
                Keep(new AuthenticatorKey(secret, picture));
            }
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old: begin again.
        }

        return Key is not null;
    }

    public sealed record Form
    {
        public string? Code { get; init; }

        public string? Kept { get; init; }
    }
}
