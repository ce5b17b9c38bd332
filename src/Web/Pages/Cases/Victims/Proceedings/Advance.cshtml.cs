using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Proceedings;

/// <summary>Says what became of proceedings against a victim.</summary>
public sealed class AdvanceModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public CollateralProceedingView Proceeding { get; private set; } = null!;

    public string About => T["{0}: {1}", Victim.Pseudonym, Label("CollateralKind", Proceeding.Kind)];

    public IEnumerable<Choice> MayFollow => Proceeding.MayFollow.Select(to => new Choice(to, Label("CollateralState", to)));

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid proceedingId) =>
        ActAsync(victimId, () => new AdvanceProceedingCommand(victimId, proceedingId, Input.To ?? "", Input.Relief ?? "", Input.On ?? default, Input.Note ?? ""), T["The step is recorded."]);

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is null)
        {
            return page;
        }

        var found = await Ask(new GetNonPunishmentQuery(victimId));
        var id = Guid.Parse((string)RouteData.Values["proceedingId"]!);
        if (found.IsRefused || found.Value.Proceedings.SingleOrDefault(p => p.Id == id) is not { } proceeding)
        {
            return NotFound();
        }

        Proceeding = proceeding;
        return page;
    }

    public sealed record Form
    {
        public string? To { get; init; }

        public string? Relief { get; init; }

        public DateOnly? On { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
