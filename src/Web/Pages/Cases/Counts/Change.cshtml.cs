using CaseTracker.Application.Counts.Changes;
using CaseTracker.Application.Counts.Offences;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts;

/// <summary>Gives a count another offence, or asks a supervisor for it.</summary>
public sealed class ChangeModel : CountPage
{
    private IReadOnlyList<OffenceView> listed = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Offences => OffenceChoices.Of(listed.Where(o => o.Id != Count.Listed?.Id), T);

    public Task<IActionResult> OnGetAsync(Guid countId) => ShowAsync(countId);

    public async Task<IActionResult> OnPostAsync(Guid countId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(countId));
        var done = await Ask(new AmendCountCommand(
            CaseId, countId, Input.OffenceId ?? Guid.Empty, Input.ReasonCode ?? "", Input.Reason ?? "", Input.EvidenceGap ?? "", Input.VictimInformedOn));
        if (done.Refusal is { } refusal) return await RefusedAsync(refusal, () => ShowAsync(countId));
        return Done(done.Value.Effective ? T["The offence is changed."] : T["It waits for a different supervisor. Until then the count stays as it is."], Home);
    }

    private async Task<IActionResult> ShowAsync(Guid countId)
    {
        var page = await ShowCountAsync(countId);
        return page is PageResult ? Show(await Ask(new ListOffencesQuery()), found => listed = found.Items) : page;
    }

    public sealed record Form
    {
        public Guid? OffenceId { get; init; }

        public string? ReasonCode { get; init; }

        public string? Reason { get; init; }

        public string? EvidenceGap { get; init; }

        public DateOnly? VictimInformedOn { get; init; }
    }
}
