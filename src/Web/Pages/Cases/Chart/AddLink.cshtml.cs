using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Evidence;
using CaseTracker.Application.Links;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chart;

/// <summary>Links two of the case's people and things.</summary>
public sealed class AddLinkModel : ChartPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Choice> Ends { get; private set; } = [];

    public IEnumerable<Choice> Exhibits { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid? from)
    {
        Input = new Form { From = from };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var drawn = await Ask(new DrawLinkCommand(CaseId, Input.From ?? default, Input.To ?? default, Input.Kind ?? "", Input.Since, Input.Until, Input.Note ?? "", Input.ExhibitId));
        return drawn.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The link is drawn."], Home);
    }

    private async Task<IActionResult> ShowAsync()
    {
        Ends = await EndsAsync();
        if (May(Permissions.EvidenceRead) && await Ask(new ListExhibitsQuery(CaseId, null, null, null, PageLimits.Maximum, null)) is { IsRefused: false } listed)
            Exhibits = [.. listed.Value.Items.Select(e => new Choice(e.Id, $"{e.Reference} {e.Title}"))];
        return Page();
    }

    public sealed record Form
    {
        public Guid? From { get; init; }

        public Guid? To { get; init; }

        public string? Kind { get; init; }

        public DateOnly? Since { get; init; }

        public DateOnly? Until { get; init; }

        public Guid? ExhibitId { get; init; }

        public string? Note { get; init; }
    }
}
