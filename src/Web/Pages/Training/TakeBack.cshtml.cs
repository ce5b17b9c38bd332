using CaseTracker.Application.Staff.Training;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Training;

/// <summary>A training was recorded in error.</summary>
public sealed class TakeBackModel : TrainingPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id) => ShowSheetAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id, Guid recordId)
    {
        var done = await Ask(new TakeBackTrainingCommand(recordId, Input.Reason ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowSheetAsync(id)) : Done(T["It is taken back."], $"/training/people/{id}");
    }

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
