using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Stages;

/// <summary>Says why the case, or the proceedings against one person, stand still.</summary>
public sealed class StandstillModel : CaseViewPage
{
    private IReadOnlyList<DefendantView> people = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Whom => people.Where(p => p.InProceedings).Select(p => new Choice(p.SuspectId, $"{p.Reference} {p.Name}"));

    public IEnumerable<Choice> Reasons => Choices("BlockReason");

    public Task<IActionResult> OnGetAsync(Guid? suspect)
    {
        Input = new Form { SuspectId = suspect, Since = Clock.Today };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new RecordBlockageCommand(CaseId, Input.SuspectId, Input.ReasonCode ?? "", Input.Note ?? "", Input.Since ?? default, Input.ExpectedBy));
        if (done.Refusal is { } refusal) return await RefusedAsync(refusal, ShowAsync);
        return Done(T["It is recorded what is waited for."], Input.SuspectId is { } person ? $"{Root}/people/{person}" : Root);
    }

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new ListDefendantsQuery(CaseId)), found => people = found.Defendants);

    public sealed record Form
    {
        public Guid? SuspectId { get; init; }

        public string? ReasonCode { get; init; }

        public DateOnly? Since { get; init; }

        public DateOnly? ExpectedBy { get; init; }

        public string? Note { get; init; }
    }
}
