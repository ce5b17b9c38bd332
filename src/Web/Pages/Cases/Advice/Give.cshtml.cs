using CaseTracker.Application.Advice;
using CaseTracker.Application.Cases;
using CaseTracker.Web.Pages.Cases.Tasks;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Advice;

/// <summary>Gives written advice: what it says, to whom, and its lines of enquiry. Lines without a title are left out.</summary>
public sealed class GiveModel : CaseViewPage
{
    private const int LinesOffered = 6;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Team { get; private set; } = [];

    public Task<IActionResult> OnGetAsync()
    {
        Input = Input with { GivenOn = Clock.Today };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        Input = Input with { Lines = [.. Input.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Title))] };
        ModelState.Clear(); // the lines have moved together: what is wrong must stand beside the line that it is wrong with
        var lines = Input.Lines.Select(l => new EnquiryGiven(l.Title!, l.OwnerId ?? Guid.Empty, l.DueOn)).ToList();
        var given = await Ask(new GiveAdviceCommand(CaseId, Input.Subject ?? "", Input.Addressee ?? "", Input.Text ?? "", Input.GivenOn, lines));
        return given.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The advice was given. Lines of enquiry: {0}", lines.Count], $"{Root}/advice");
    }

    private async Task<IActionResult> ShowAsync()
    {
        while (Input.Lines.Count < LinesOffered) Input.Lines.Add(new Line());
        return Show(await Ask(new ListMembersQuery(CaseId)), team => Team = TaskChoices.Of(team));
    }

    public sealed record Form
    {
        public string? Subject { get; init; }

        public string? Addressee { get; init; }

        public string? Text { get; init; }

        public DateOnly? GivenOn { get; init; }

        public List<Line> Lines { get; init; } = [];
    }

    public sealed record Line
    {
        public string? Title { get; init; }

        public Guid? OwnerId { get; init; }

        public DateOnly? DueOn { get; init; }
    }
}
