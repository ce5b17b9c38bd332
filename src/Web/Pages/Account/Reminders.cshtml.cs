using CaseTracker.Application.Calendars;
using CaseTracker.Application.Notifications;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Account;

/// <summary>The morning mail and the calendar address of the user.</summary>
public sealed class RemindersModel : AppPage
{
    public ReminderChoicesView View { get; private set; } = null!;

    /// <summary>Shown by the answer to the form that made it and never again: it goes through no redirect, no cookie and no cache.</summary>
    public string? NewAddress { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostDigestAsync(bool wanted)
    {
        var done = await Ask(new ChooseDigestCommand(wanted));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(wanted ? T["The mail of the morning will come."] : T["No more mail of the morning."], "/account/reminders");
    }

    public async Task<IActionResult> OnPostRenewAsync()
    {
        var made = await Ask(new RenewCalendarFeedCommand());
        if (made.Refusal is { } refusal) return await RefusedAsync(refusal, ShowAsync);
        Response.Headers.CacheControl = "no-store";
        NewAddress = $"{Request.Scheme}://{Request.Host}{made.Value.Path}";
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostRevokeAsync()
    {
        var done = await Ask(new RevokeCalendarFeedCommand());
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Revoked. The address answers nothing any more."], "/account/reminders");
    }

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new GetReminderChoicesQuery()), view => View = view);
}
