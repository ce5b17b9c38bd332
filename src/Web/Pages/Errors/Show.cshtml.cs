using System.Diagnostics;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Errors;

/// <summary>The one page for each way a page can fail. It tells nothing of what was asked for: absent and not permitted look the same.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ShowModel : AppPage
{
    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public string TraceId => Activity.Current?.Id ?? HttpContext.TraceIdentifier;

    /// <summary>After a crash the frame could crash again, because it asks the database for the bell.</summary>
    public bool WithFrame { get; private set; }

    public IActionResult OnGet(int code) => Say(code);

    public IActionResult OnPost(int code) => Say(code);

    private PageResult Say(int code)
    {
        var status = code is >= 400 and < 600 ? code : 404;
        (Title, Explanation) = status switch
        {
            400 => ("This could not be read", "What was sent was incomplete or too old. Go back, load the page again and repeat it."),
            403 => ("Not yours to do", "Your role does not allow this. Your supervisor can tell you who may."),
            404 => ("Not found", "There is no such page, or it is not for you to see."),
            429 => ("Too many at once", "Wait a moment and try again."),
            503 => ("Not possible right now", "Nothing was changed. Try again in a minute."),
            < 500 => ("This did not work", "Go back and try it another way."),
            _ => ("Something went wrong", "Nothing was changed. The fault has been recorded."),
        };
        WithFrame = status < 500 && User.Identity is { IsAuthenticated: true };
        Response.StatusCode = status;
        return Page();
    }
}
