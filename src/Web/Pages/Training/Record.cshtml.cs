using CaseTracker.Application.Staff.Training;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Training;

/// <summary>Records that somebody completed a training.</summary>
public sealed class RecordModel : TrainingPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id) => ShowSheetAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowSheetAsync(id));
        var recorded = await Ask(new RecordTrainingCommand(id, Input.Topic ?? "", Input.Provider ?? "", Input.CompletedOn ?? default, Input.ValidUntil, Input.Certificate ?? ""));
        return recorded.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowSheetAsync(id)) : Done(T["The training is recorded."], $"/training/people/{id}");
    }

    public sealed record Form
    {
        public string? Topic { get; init; }

        public string? Provider { get; init; }

        public DateOnly? CompletedOn { get; init; }

        public DateOnly? ValidUntil { get; init; }

        public string? Certificate { get; init; }
    }
}
