using CaseTracker.Application.Suspects.Stages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Stages;

/// <summary>Moves one suspect to a stage that may follow, with the reason.</summary>
public sealed class PersonModel : StageFormPage
{
    public DefendantView Person { get; private set; } = null!;

    public string Home => $"{Root}/people/{Person.SuspectId}";

    public override IEnumerable<string> MayFollow => Person.MayGoTo;

    public Task<IActionResult> OnGetAsync(Guid suspectId) => ShowAsync(suspectId);

    public async Task<IActionResult> OnPostAsync(Guid suspectId)
    {
        if (await ShowAsync(suspectId) is not PageResult) return NotFound();
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(suspectId));
        var done = await Ask(new MoveSuspectCommand(suspectId, Given));
        Explain(done);
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(suspectId)) : Done(T["{0} moved to {1}.", Person.Reference, Label("CaseStage", Input.Stage!)], Home);
    }

    /// <summary>A suspect of another case is not found here, even for who may see that case.</summary>
    private async Task<IActionResult> ShowAsync(Guid suspectId)
    {
        var page = Show(await Ask(new ListDefendantsQuery(CaseId)), found => Person = found.Defendants.FirstOrDefault(d => d.SuspectId == suspectId)!);
        return page is PageResult && Person is null ? NotFound() : page;
    }
}
