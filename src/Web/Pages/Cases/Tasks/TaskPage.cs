using CaseTracker.Application.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Tasks;

/// <summary>What the pages of one task share: the task, read again before each is shown, and its address.</summary>
public abstract class TaskPage : CaseViewPage
{
    [BindProperty(SupportsGet = true, Name = "taskId")]
    public Guid TaskId { get; set; }

    public TaskView View { get; private set; } = null!;

    public string Address => $"{Root}/tasks/{TaskId}";

    protected async Task<IActionResult> ShowAsync() => Show(await Ask(new GetTaskQuery(CaseId, TaskId)), view => View = view);
}
