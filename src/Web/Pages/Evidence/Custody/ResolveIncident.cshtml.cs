using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody;

/// <summary>Ends an incident.</summary>
public sealed class ResolveIncidentModel : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string List => $"/cases/{CaseId}/evidence/incidents";

    public IEnumerable<Choice> Outcomes => Enum.GetValues<IncidentOutcome>().Select(o => new Choice(o.ToString(), EvidenceWords.Of(o, T)));

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(Guid incident)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new ResolveIncidentCommand(incident, Input.Outcome ?? (IncidentOutcome)(-1), Input.Resolution ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Resolved."], List);
    }

    private Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());

    public sealed record Form
    {
        public IncidentOutcome? Outcome { get; init; }

        public string? Resolution { get; init; }
    }
}
