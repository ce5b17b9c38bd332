using CaseTracker.Application.Hearings;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Hearings;

/// <summary>Records that a hearing was moved, held or cancelled.</summary>
public sealed class ChangeModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public HearingView Hearing { get; private set; } = null!;

    public IEnumerable<Choice> Acts => ((string[])["MOVED", "HELD", "CANCELLED"]).Select(code => new Choice(code, Label("HearingStatus", code)));

    public async Task<IActionResult> OnGetAsync(Guid hearingId)
    {
        var page = await ShowAsync(hearingId);
        Input = new Form { Room = Hearing?.Room };
        return page;
    }

    public async Task<IActionResult> OnPostAsync(Guid hearingId)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowAsync(hearingId));
        }

        var done = Input.What switch
        {
            "HELD" => await Ask(new HoldHearingCommand(hearingId)),
            "CANCELLED" => await Ask(new CancelHearingCommand(hearingId)),
            _ => await Ask(new MoveHearingCommand(hearingId, Input.StartsAt ?? default, Input.Room ?? "")),
        };
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(hearingId)) : Done(T["The hearing is changed."], $"{Root}/hearings");
    }

    private async Task<IActionResult> ShowAsync(Guid hearingId)
    {
        var found = await Ask(new ListHearingsQuery(CaseId));
        if (!found.IsRefused && found.Value.SingleOrDefault(h => h.Id == hearingId) is not { })
        {
            return NotFound();
        }

        return Show(found, all => Hearing = all.Single(h => h.Id == hearingId));
    }

    public sealed record Form
    {
        public string? What { get; init; }

        public DateTimeOffset? StartsAt { get; init; }

        public string? Room { get; init; }
    }
}
