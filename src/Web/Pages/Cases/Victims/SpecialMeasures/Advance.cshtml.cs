using CaseTracker.Application.Hearings;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.SpecialMeasures;

/// <summary>Takes a special measure a step further.</summary>
public sealed class AdvanceModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public SpecialMeasureView Measure { get; private set; } = null!;

    public string About => T["{0}: {1}", Victim.Pseudonym, Label("SpecialMeasure", Measure.Measure)];

    public IEnumerable<Choice> MayFollow => Measure.Next.Select(to => new Choice(to, Label("SpecialMeasureStatus", to)));

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid measureId) =>
        ActAsync(victimId, () => new AdvanceSpecialMeasureCommand(victimId, measureId, Input.To ?? "", Input.On ?? default, Input.NotUsedReason ?? "", Input.Wishes ?? "", Input.Reason ?? ""), T["The step is recorded."]);

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is null)
        {
            return page;
        }

        var found = await Ask(new ListSpecialMeasuresQuery(victimId));
        var id = Guid.Parse((string)RouteData.Values["measureId"]!);
        if (found.IsRefused || found.Value.SelectMany(h => h.Measures).SingleOrDefault(m => m.Id == id) is not { } measure)
        {
            return NotFound();
        }

        Measure = measure;
        return page;
    }

    public sealed record Form
    {
        public string? To { get; init; }

        public DateOnly? On { get; init; }

        public string? NotUsedReason { get; init; }

        public string? Wishes { get; init; }

        public string? Reason { get; init; }

        public override string ToString() => "•••";
    }
}
