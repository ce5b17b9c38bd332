using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.Hearings;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Documents;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Documents;

/// <summary>Asks for what is shorter than a case file: two lists, the sheet for one hearing, the letter to one victim.</summary>
public sealed class OthersModel(IPrintTexts texts) : CaseViewPage
{
    private const int MostVictims = 200;
    private static readonly DocumentKind[] Kinds = [DocumentKind.HearingSheet, DocumentKind.DeadlinesList, DocumentKind.ProtectionSchedule, DocumentKind.VictimRightsLetter];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Choice> Hearings { get; private set; } = [];

    public IReadOnlyList<Choice> Victims { get; private set; } = [];

    public IEnumerable<Choice> KindChoices => Kinds.Select(k => new Choice(DocumentWords.Of(k), DocumentInWords.Kind(T, DocumentWords.Of(k)), Hint(k)));

    public IEnumerable<Choice> Languages => DocumentInWords.Languages(texts);

    public Task<IActionResult> OnGetAsync(string? kind, Guid? hearing, Guid? victim)
    {
        Input = new() { Kind = kind ?? DocumentWords.Of(Kinds[0]), HearingId = hearing, VictimId = victim, Language = DocumentOrder.English };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var (sheet, letter) = (Input.Kind == DocumentWords.Of(DocumentKind.HearingSheet), Input.Kind == DocumentWords.Of(DocumentKind.VictimRightsLetter));
        var choice = new DocumentChoice(Input.Kind ?? "", DocumentWords.Of(letter ? DocumentAudience.Victim : DocumentAudience.Prosecution), null, null, null, letter ? Input.VictimId : null, sheet ? Input.HearingId : null, Input.Language);
        var asked = await Ask(new RequestDocumentCommand(CaseId, choice));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : LocalRedirect($"{Root}/documents/{asked.Value.JobId}");
    }

    private string Hint(DocumentKind kind) => kind switch
    {
        DocumentKind.HearingSheet => T["Who comes, special measures, interpreters, exhibits and what falls due, for one hearing."], DocumentKind.DeadlinesList => T["All time limits with their basis and owner."],
        DocumentKind.ProtectionSchedule => T["Measures of protection and special measures, by pseudonym."], _ => T["To one victim: rights and contacts, without any name. Only where letters are safe."],
    };

    private async Task<IActionResult> ShowAsync()
    {
        var hearings = await Ask(new ListHearingsQuery(CaseId));
        if (!hearings.IsRefused) Hearings = [.. hearings.Value.Select(h => new Choice(h.Id, $"{h.Day.ToString("d MMM yyyy", System.Globalization.CultureInfo.CurrentCulture)} · {Label("HearingKind", h.Kind)}"))];
        return Show(await Ask(new ListVictimsQuery(CaseId, MostVictims, null)), found => Victims = [.. found.Items.Select(v => new Choice(v.Id, v.Pseudonym))]);
    }

    public sealed record Form
    {
        public string? Kind { get; init; }

        public Guid? HearingId { get; init; }

        public Guid? VictimId { get; init; }

        public string? Language { get; init; }
    }
}
