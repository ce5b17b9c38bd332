using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Documents;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Documents;

/// <summary>Asks for a case file: for whom, which sections, how long it will be. The audience stands in the address, so that its sections are there without any script.</summary>
public sealed class PrintModel(IPrintTexts texts) : CaseViewPage
{
    private const int MostVictims = 200;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public string? ReportLanguage { get; set; }

    /// <summary>Null until it was asked for.</summary>
    public DocumentEstimate? Estimate { get; private set; }

    public IReadOnlyList<Choice> Victims { get; private set; } = [];

    public DocumentAudience For { get; private set; }

    public bool LeavesTheOffice => AudienceTable.LeavesTheOffice(For);

    public bool MayName => For == DocumentAudience.Prosecution;

    public IEnumerable<Choice> Audiences => AudienceTable.For(DocumentKind.CaseFile).Select(a => new Choice(DocumentWords.Of(a), DocumentInWords.Audience(T, DocumentWords.Of(a))));

    public IEnumerable<Choice> Sections => AudienceTable.MayHave(For).Select(s => new Choice(DocumentWords.Of(s), DocumentInWords.Section(T, DocumentWords.Of(s))));

    public IEnumerable<Choice> Languages => DocumentInWords.Languages(texts);

    public IEnumerable<Choice> Papers => [new("a4", "A4"), new("letter", T["US Letter"])];

    public Task<IActionResult> OnGetAsync(string? audience)
    {
        Choose(audience);
        Input = new() { Audience = DocumentWords.Of(For), Sections = [.. AudienceTable.Usual(For).Select(DocumentWords.Of)], Language = DocumentOrder.English, PageSize = "a4" };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Choose(Input.Audience);
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var wish = Input.IncludeIdentities ? new IdentityWish(Input.IdentityPurpose ?? "", Input.IdentityReason ?? "") : null;
        return await AskForAsync(Chosen(), wish);
    }

    public Task<IActionResult> OnPostCustodyAsync()
    {
        Choose(null);
        ModelState.Clear();
        return AskForAsync(new DocumentChoice("custodyReport", "prosecution", Language: ReportLanguage), null);
    }

    /// <summary>A part of the page for a script, the whole page without one.</summary>
    public async Task<IActionResult> OnPostEstimateAsync()
    {
        Choose(Input.Audience);
        var found = await Ask(new EstimateDocumentQuery(CaseId, Chosen()));
        if (!found.IsRefused) Estimate = found.Value;
        if (Request.Headers.ContainsKey("HX-Request")) return Partial("_Estimate", this);
        return found.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : await ShowAsync();
    }

    private DocumentChoice Chosen() => new("caseFile", DocumentWords.Of(For), null, Input.Sections, Input.Recipient ?? "", For == DocumentAudience.VictimLawyer ? Input.VictimId : null, null, Input.Language, Input.PageSize);

    private void Choose(string? audience) =>
        For = AudienceTable.For(DocumentKind.CaseFile).FirstOrDefault(a => DocumentWords.Of(a) == audience);

    private async Task<IActionResult> AskForAsync(DocumentChoice choice, IdentityWish? wish)
    {
        var asked = await Ask(new RequestDocumentCommand(CaseId, choice, wish));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : LocalRedirect($"{Root}/documents/{asked.Value.JobId}");
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (For == DocumentAudience.VictimLawyer) return Show(await Ask(new ListVictimsQuery(CaseId, MostVictims, null)), found => Victims = [.. found.Items.Select(v => new Choice(v.Id, v.Pseudonym))]);
        return Page();
    }

    public sealed record Form
    {
        public string? Audience { get; init; }

        public List<string> Sections { get; init; } = [];

        public string? Recipient { get; init; }

        public Guid? VictimId { get; init; }

        public string? Language { get; init; }

        public string? PageSize { get; init; }

        public bool IncludeIdentities { get; init; }

        public string? IdentityPurpose { get; init; }

        public string? IdentityReason { get; init; }

        public override string ToString() => "•••";
    }
}
