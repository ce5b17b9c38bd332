using CaseTracker.Application.Counts;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.NonPunishment;

/// <summary>Starts an assessment of the victim or the suspect in the address; of neither, it asks of which suspect.</summary>
public sealed class StartModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "victim")]
    public Guid? VictimId { get; set; }

    [BindProperty(SupportsGet = true, Name = "suspect")]
    public Guid? SuspectId { get; set; }

    public CountParties Parties { get; private set; } = null!;

    public bool AsksWho => VictimId is null && SuspectId is null;

    public IEnumerable<Choice> Suspects => Parties.Suspects.Select(s => new Choice(s.Id, T["{0} – {1}", s.Reference, s.Name]));

    public string Back => VictimId is { } victim ? $"{Root}/victims/{victim}" : SuspectId is { } suspect ? $"{Root}/people/{suspect}" : $"{Root}/people";

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var opened = await Ask(new OpenAssessmentCommand(
            CaseId, VictimId, VictimId is null ? SuspectId ?? Input.SuspectId : null, Input.Offences, Input.Allegations ?? "", Input.Note ?? ""));
        return opened.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["The assessment is started."], $"{Root}/non-punishment/{opened.Value}");
    }

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new ListCountPartiesQuery(CaseId)), parties => Parties = parties);

    public sealed record Form
    {
        public Guid? SuspectId { get; init; }

        public string[] Offences { get; init; } = [];

        public string? Allegations { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
