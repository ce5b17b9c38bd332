using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Court;

/// <summary>Records a challenge of the item, or how a court decided on it.</summary>
public sealed class AdmissibilityModel : ItemPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Statuses => Enum.GetValues<Admissibility>().Where(a => a != Admissibility.Untested).Select(a => new Choice(a.ToString(), EvidenceWords.Of(a, T)));

    public Task<IActionResult> OnGetAsync() => ShowStatusAsync();

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid
        ? await AfterAsync(await Ask(new DecideAdmissibilityCommand(Id, Input.Version, Input.Status ?? (Admissibility)(-1), Input.On, Input.Reason ?? "", Input.Authority ?? "")), T["Recorded."], ShowStatusAsync)
        : await UnreadableAsync(ShowStatusAsync);

    private async Task<IActionResult> ShowStatusAsync()
    {
        var shown = await ShowAsync();
        if (View is not null) Input = Input with { Version = View.Version };
        return shown;
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public Admissibility? Status { get; init; }

        public DateOnly? On { get; init; }

        public string? Authority { get; init; }

        public string? Reason { get; init; }
    }
}
