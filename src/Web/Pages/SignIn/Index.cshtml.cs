using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Sessions;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracker.Web.Pages.SignIn;

/// <summary>Name and password; then the authenticator's code, only where the account has one.</summary>
[EnableRateLimiting(RatePolicy)]
public sealed class IndexModel(PendingSignIn pending) : AppPage
{
    /// <summary>Name of the host's limit against guessing.</summary>
    public const string RatePolicy = "sign-in";

    /// <summary>Where the user wanted to go; anything outside this site is ignored.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool SignedOut { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The encrypted first answer; null while name and password are asked for.</summary>
    public string? Kept { get; private set; }

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        SignedOut = false;
        var first = Input.Kept is null ? (Input.UserName ?? "", Input.Password ?? "") : pending.Read(Input.Kept);
        if (first is not var (userName, password))
        {
            ModelState.Clear();
            ModelState.AddModelError("", T["That took too long. Start again."]);
            return await UnreadableAsync(() => Task.FromResult<IActionResult>(Page()));
        }

        var opened = await Ask(new SignInCommand(userName, password, Input.Code, SessionKind.Page));
        if (opened.Refusal is not { } refusal)
        {
            SessionCookie.Write(HttpContext, opened.Value.Token);
            return Onward();
        }

        // The second question is asked where the password was right; a wrong code asks for the code again.
        Kept = Input.Kept ?? (refusal.Code == StaffRefusals.CodeNeeded.Code ? pending.Keep(userName, password) : null);
        if (Kept is not null && Input.Kept is null)
        {
            return Page();
        }

        return await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()));
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    public sealed record Form
    {
        public string? UserName { get; init; }

        public string? Password { get; init; }

        public string? Code { get; init; }

        public string? Kept { get; init; }
    }
}
