using CaseTracker.Application.Tasks;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Tasks;

/// <summary>Closes a task with what came of it.</summary>
public sealed class CloseModel : TaskPage
{
    private const string IsDone = "done";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Answers => [new(IsDone, T["It is done"]), new("dropped", T["It is dropped"])];

    public Task<IActionResult> OnGetAsync() => ShowFormAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowFormAsync);
        var done = await Ask(new CloseTaskCommand(CaseId, TaskId, Input.Version, Input.Answer == IsDone, Input.Result ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowFormAsync) : Done(T["The task is closed."], $"{Root}/tasks");
    }

    private async Task<IActionResult> ShowFormAsync()
    {
        var shown = await ShowAsync();
        if (View is not null) Input = Input with { Version = View.Version };
        return shown;
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public string Answer { get; init; } = IsDone;

        public string? Result { get; init; }
    }
}
