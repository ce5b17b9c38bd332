using CaseTracker.Application.Cooperation;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Cooperation;

/// <summary>Records what came of a request to another State.</summary>
public sealed class StepModel : CooperationPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public RequestView Sent { get; private set; } = null!;

    public string About => $"{Code(Sent)}: {Sent.Country}, {Label("RequestInstrument", Sent.Instrument)}";

    public IEnumerable<Choice> Kinds => Sent.MayFollow.Select(kind => new Choice(kind, Label("RequestStep", kind)));

    public Task<IActionResult> OnGetAsync(Guid requestId)
    {
        Input = new Form { On = Clock.Today };
        return ShowOneAsync(requestId);
    }

    public async Task<IActionResult> OnPostAsync(Guid requestId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowOneAsync(requestId));
        var done = await Ask(new RecordRequestStepCommand(CaseId, requestId, Input.Kind ?? "", Input.On ?? default, Input.Ground, Input.Note ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowOneAsync(requestId)) : Done(T["Recorded what came."], Home);
    }

    private async Task<IActionResult> ShowOneAsync(Guid requestId)
    {
        var page = await ShowAsync();
        if (page is not PageResult) return page;
        if (Requests.FirstOrDefault(r => r.Id == requestId) is not { } found) return NotFound();
        Sent = found;
        return page;
    }

    public sealed record Form
    {
        public string? Kind { get; init; }

        public DateOnly? On { get; init; }

        public string? Ground { get; init; }

        public string? Note { get; init; }
    }
}
