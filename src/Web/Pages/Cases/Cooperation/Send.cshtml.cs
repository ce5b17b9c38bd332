using CaseTracker.Application.Cooperation;
using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Cooperation;

/// <summary>Records a request that was sent to another State.</summary>
public sealed class SendModel : CooperationPage
{
    private IReadOnlyList<DefendantView> people = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Whom => people.Where(p => p.InProceedings).Select(p => new Choice(p.SuspectId, $"{p.Reference} {p.Name}"));

    public Task<IActionResult> OnGetAsync()
    {
        Input = new Form { SentOn = Clock.Today };
        return ShowPeopleAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowPeopleAsync);
        var done = await Ask(new SendRequestCommand(
            CaseId, Input.SuspectId, Input.Instrument ?? "", (Input.Country ?? "").Trim().ToUpperInvariant(), Input.Channel ?? "", Input.Authority ?? "", Input.Reference ?? "", Input.Asked ?? "",
            Input.SentOn ?? default, Input.DueBy, Input.StandsStill));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowPeopleAsync) : Done(T["The request is recorded."], Home);
    }

    private async Task<IActionResult> ShowPeopleAsync() => Show(await Ask(new ListDefendantsQuery(CaseId)), found => people = found.Defendants);

    public sealed record Form
    {
        public string? Country { get; init; }

        public string? Instrument { get; init; }

        public string? Channel { get; init; }

        public string? Authority { get; init; }

        public string? Reference { get; init; }

        public string? Asked { get; init; }

        public Guid? SuspectId { get; init; }

        public DateOnly? SentOn { get; init; }

        public DateOnly? DueBy { get; init; }

        public bool StandsStill { get; init; }
    }
}
