using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Court;

/// <summary>Says from which victims the item comes, and takes that back.</summary>
public sealed class VictimsModel : ItemPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public ExhibitVictims From { get; private set; } = null!;

    public IEnumerable<Choice> Others => From.Others.Select(v => new Choice(v.VictimId, v.Pseudonym));

    public Task<IActionResult> OnGetAsync() => ShowVictimsAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowVictimsAsync);
        var done = await Ask(new NameExhibitVictimCommand(Id, Input.Version, Input.VictimId ?? Guid.Empty));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowVictimsAsync) : Done(T["Named."], $"{Address}/victims");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid victimId, uint version)
    {
        var done = await Ask(new UnnameExhibitVictimCommand(Id, version, victimId));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowVictimsAsync) : Done(T["Taken back. The audit trail keeps that it was said."], $"{Address}/victims");
    }

    private async Task<IActionResult> ShowVictimsAsync()
    {
        var shown = await ShowWithAsync(new ListExhibitVictimsQuery(Id), victims => From = victims);
        if (View is not null) Input = Input with { Version = View.Version };
        return shown;
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public Guid? VictimId { get; init; }
    }
}
