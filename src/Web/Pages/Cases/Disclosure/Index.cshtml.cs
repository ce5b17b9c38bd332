using CaseTracker.Application.Disclosure;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure;

/// <summary>The disclosure schedule: every exhibit has one line. Several lines are decided at once for one reason.</summary>
public sealed class IndexModel : CaseViewPage
{
    private const int Lines = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "flag")]
    public string? Flag { get; set; }

    [BindProperty(SupportsGet = true, Name = "waiting")]
    public string? Waiting { get; set; }

    [BindProperty(SupportsGet = true, Name = "later")]
    public bool? Later { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public DisclosureSchedule View { get; private set; } = null!;

    public bool Filtered => Status is not null || Flag is not null || Waiting is not null || Later is not null;

    public IEnumerable<Choice> Decisions => DisclosureStates.Decisions.Select(code => new Choice(code, T[Label(DisclosureLists.States, code)]));

    public IEnumerable<Choice> Flags => [new("set", T["May assist the defence"]), new("open", T["May assist, still open"]), new("cleared", T["Mark cleared"])];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnGetCsvAsync()
    {
        var made = await Ask(new ExportDisclosureQuery(CaseId));
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : File(made.Value.Csv, "text/csv", made.Value.FileName);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var decided = await Ask(new DecideDisclosureCommand(CaseId, Input.Items ?? [], Input.Status ?? "", Input.Reason ?? "", Input.CourtOrder ?? ""));
        if (decided.Refusal is { } refusal) return await RefusedAsync(refusal, ShowAsync);
        var (lines, proposed) = (decided.Value.Decided, decided.Value.Proposed);
        return Done(proposed == 0 ? T["Lines decided: {0}", lines] : T["Lines decided: {0}. Of these, proposed to a supervisor because they may assist the defence: {1}", lines, proposed], $"{Root}/disclosure{Request.QueryString}");
    }

    private async Task<IActionResult> ShowAsync() =>
        Show(await Ask(new ListDisclosureQuery(CaseId, Given(Status), Given(Flag), Given(Waiting), Later, Lines, Given(After))), view => View = view);

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    public sealed record Form
    {
        public IReadOnlyList<Guid>? Items { get; init; }

        public string? Status { get; init; }

        public string? Reason { get; init; }

        public string? CourtOrder { get; init; }
    }
}
