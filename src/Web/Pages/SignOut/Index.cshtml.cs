using CaseTracker.Application.Sessions;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.SignOut;

/// <summary>Ends the session on the server and has the browser forget all that it kept of it.</summary>
public sealed class IndexModel : AppPage
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (User.Identity is { IsAuthenticated: true } && (await Ask(new SignOutCommand())).Refusal is { } refusal)
        {
            return await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(LocalRedirect("/")));
        }

        SessionCookie.Remove(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"*\"";
        return LocalRedirect("/sign-in?signedOut=true");
    }
}
