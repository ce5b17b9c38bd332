using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics.Releases;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes.Releases;

/// <summary>One publication: its figures, its files, and the answer of the second person.</summary>
public sealed class ReleaseModel(IReferenceCodes codes) : OutcomesPage(codes)
{
    private const string Publish = "publish";

    [BindProperty]
    public Given Input { get; set; } = new();

    public ReleaseView View { get; private set; } = null!;

    public IEnumerable<Choice> Answers => [new(Publish, T["Publish it"]), new("decline", T["Decline"])];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    public async Task<IActionResult> OnGetFileAsync(Guid id, string format)
    {
        var made = await Ask(new ExportStatisticsReleaseQuery(id, format));
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id)) : File(made.Value.Content, made.Value.MediaType, made.Value.FileName);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (Input.Decision is null) ModelState.AddModelError("Input.Decision", T["Choose one."]);
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(id));
        var done = await Ask(new AnswerStatisticsReleaseCommand(id, Input.Decision == Publish, Input.Answer ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id)) : Done(Input.Decision == Publish ? T["The figures are published."] : T["It was declined."], $"/dashboard/outcomes/releases/{id}");
    }

    private async Task<IActionResult> ShowAsync(Guid id) => Show(await Ask(new GetStatisticsReleaseQuery(id)), view => View = view);

    public sealed record Given
    {
        public string? Decision { get; init; }

        public string? Answer { get; init; }
    }
}
