using CaseTracker.Application.Cases.Strategies;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Strategy;

/// <summary>A supervisor signs a version off or sends it back.</summary>
public sealed class AnswerModel : CaseViewPage
{
    private const string SignOff = "sign";

    [BindProperty]
    public Form Input { get; set; } = new();

    public StrategyView View { get; private set; } = null!;

    public IEnumerable<Choice> Answers => [new(SignOff, T["Sign it off"]), new("back", T["Send it back"])];

    public Task<IActionResult> OnGetAsync(Guid strategyId) => ShowAsync(strategyId);

    public async Task<IActionResult> OnPostAsync(Guid strategyId)
    {
        if (Input.Decision is null) ModelState.AddModelError("Input.Decision", T["Choose one."]);
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(strategyId));
        var done = await Ask(new AnswerStrategyCommand(CaseId, strategyId, Input.Decision == SignOff, Input.Answer ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(strategyId)) : Done(T["The strategy was answered."], $"{Root}/strategy");
    }

    private async Task<IActionResult> ShowAsync(Guid strategyId)
    {
        var found = await Ask(new ListStrategiesQuery(CaseId));
        if (found.IsRefused || found.Value.SingleOrDefault(s => s.Id == strategyId) is not { } version) return found.IsRefused ? Show(found, _ => { }) : NotFound();
        View = version;
        return Page();
    }

    public sealed record Form
    {
        public string? Decision { get; init; }

        public string? Answer { get; init; }
    }
}
