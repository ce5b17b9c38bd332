using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Notifications;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Notifications;

/// <summary>What the user was told. Opening one marks it read and leads to what it is about.</summary>
public sealed class IndexModel : AppPage
{
    public Page<NotificationView> View { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public bool? Unread { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListNotificationsQuery(Unread, null, After)), view => View = view);

    public async Task<IActionResult> OnPostOpenAsync(Guid id, string? link)
    {
        var done = await Ask(new MarkReadCommand(id));
        return done.Refusal is { } refusal
            ? await RefusedAsync(refusal, OnGetAsync)
            : LocalRedirect(Url.IsLocalUrl(link) ? link : "/notifications");
    }

    public async Task<IActionResult> OnPostAllAsync()
    {
        var done = await Ask(new MarkAllReadCommand());
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, OnGetAsync) : Done(T["Everything is marked as read."], "/notifications");
    }
}
