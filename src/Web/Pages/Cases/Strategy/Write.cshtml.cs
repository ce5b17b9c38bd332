using CaseTracker.Application.Cases.Strategies;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Strategy;

/// <summary>Writes the next version, beginning with the words of the last.</summary>
public sealed class WriteModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListStrategiesQuery(CaseId)), versions =>
    {
        if (versions is [{ } last, ..]) Input = new Form { Text = last.Text, VictimIndependent = last.VictimIndependent };
    });

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var written = await Ask(new WriteStrategyCommand(CaseId, Input.Text ?? "", Input.VictimIndependent));
        return written.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Version {0} was written and waits for a supervisor.", written.Value.Number], $"{Root}/strategy");
    }

    private Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());

    public sealed record Form
    {
        public string? Text { get; init; }

        public bool VictimIndependent { get; init; }
    }
}
