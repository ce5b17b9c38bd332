using CaseTracker.Application.Jobs;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin;

/// <summary>The mail that waits, and why. Neither subject nor text: who keeps the mail going reads no case.</summary>
public sealed class MailModel : AppPage
{
    public MailQueueView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListMailQueueQuery()), view => View = view);
}
