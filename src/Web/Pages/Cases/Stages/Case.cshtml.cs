using CaseTracker.Application.Cases;
using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Domain.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Stages;

/// <summary>Moves the case as a whole to a stage that may follow, with the reason.</summary>
public sealed class CaseModel : StageFormPage
{
    public IReadOnlyList<DefendantView> People { get; private set; } = [];

    public override IEnumerable<string> MayFollow => CaseStages.MainLine.Concat(CaseStages.Aside).Where(stage => stage != Case.Stage && CaseStages.MayFollow(Case.Stage, stage));

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new MoveStageCommand(CaseId, Given));
        Explain(done);
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The case moved to {0}.", Label("CaseStage", Input.Stage!)], Root);
    }

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new ListDefendantsQuery(CaseId)), found => People = found.Defendants);
}
