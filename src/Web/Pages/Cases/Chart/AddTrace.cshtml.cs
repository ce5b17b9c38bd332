using CaseTracker.Application.Counts;
using CaseTracker.Application.Links;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chart;

/// <summary>Notes a thing that turned up.</summary>
public sealed class AddTraceModel : ChartPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Victims { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var noted = await Ask(new NoteTraceCommand(CaseId, Input.Kind ?? "", Input.VictimId, Input.Label ?? "", Input.Identifier ?? "", Input.Remarks ?? ""));
        return noted.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["{0} is noted.", noted.Value.Reference], $"{Home}/traces/{noted.Value.Id}");
    }

    private async Task<IActionResult> ShowAsync() =>
        Show(await Ask(new ListCountPartiesQuery(CaseId)), parties => Victims = [.. parties.Victims.Select(v => new Choice(v.Id, v.Pseudonym))]);

    public sealed record Form
    {
        public string? Kind { get; init; }

        public Guid? VictimId { get; init; }

        public string? Label { get; init; }

        public string? Identifier { get; init; }

        public string? Remarks { get; init; }
    }
}
