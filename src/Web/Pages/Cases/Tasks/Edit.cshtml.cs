using CaseTracker.Application.Cases;
using CaseTracker.Application.Tasks;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Tasks;

/// <summary>Gives a task to another, puts it off, or says it better.</summary>
public sealed class EditModel : TaskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Team { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowFormAsync();
        if (View is not null) Input = new Form { Version = View.Version, Title = View.Title, Instructions = View.Instructions, OwnerId = View.OwnerId, DueOn = View.DueOn };
        return shown;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowFormAsync);
        var done = await Ask(new EditTaskCommand(CaseId, TaskId, Input.Version, Input.Title ?? "", Input.Instructions ?? "", Input.OwnerId ?? Guid.Empty, Input.DueOn));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowFormAsync) : Done(T["The task was changed."], Address);
    }

    protected override IReadOnlyList<Difference> Compare() =>
    [
        new(T["What is to be done?"], Input.Title ?? "", View.Title), new(T["By when?"], Input.DueOn is { } due ? TimeWords.Absolute(due) : "", TimeWords.Absolute(View.DueOn)),
    ];

    private async Task<IActionResult> ShowFormAsync()
    {
        var shown = await ShowAsync();
        if (View is null) return shown;
        Input = Input with { Version = View.Version };
        return Show(await Ask(new ListMembersQuery(CaseId)), team => Team = TaskChoices.Of(team));
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public string? Title { get; init; }

        public string? Instructions { get; init; }

        public Guid? OwnerId { get; init; }

        public DateOnly? DueOn { get; init; }
    }
}
