using CaseTracker.Application.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Answers the reminders so far.</summary>
public sealed class AcknowledgeModel : DeadlinePage
{
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync() => await AfterAsync(await Ask(new AcknowledgeRemindersCommand(Id)), T["Noted. These reminders go no further up."]);
}
