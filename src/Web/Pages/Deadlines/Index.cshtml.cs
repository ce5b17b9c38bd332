using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>The worklist: what is due, grouped by how late it is; mine, my teams', or my unit's.</summary>
public sealed class IndexModel(IReferenceCodes codes) : AppPage
{
    /// <summary>Null or empty: mine.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Scope { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Case { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Lateness { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<(Lateness Lateness, IReadOnlyList<DeadlineLine> Lines)> Groups { get; private set; } = [];

    public LatenessCounts Counts { get; private set; } = new(0, 0, 0, 0);

    public IEnumerable<Choice> Kinds => DeadlineCodesInWords.Kinds(codes);

    public IReadOnlyList<Choice> Cases { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayComplete => User.IsInRole(Roles.Prosecutor) || User.IsInRole(Roles.Supervisor);

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostCompleteAsync(Guid deadline, DateOnly? on, string? note)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new CompleteDeadlineCommand(deadline, on ?? default, note));
        return done.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["Completed. No more reminders will come."], Request.With("handler", null));
    }

    private async Task<IActionResult> ShowAsync()
    {
        var scope = Empty(Scope) ?? "mine";
        var cases = await Ask(new ListCasesQuery(Mine: scope != "unit", "open", null, null, null, null, null, "reference", 200, null));
        if (!cases.IsRefused) Cases = [.. cases.Value.Items.Select(c => new Choice(c.Id, c.Reference))];
        return Show(
            await Ask(new ListMyDeadlinesQuery(scope, Empty(Kind), Case, Lateness: Empty(Lateness), After: Empty(After))),
            page => (Groups, Counts, Next) = (DueWords.Groups(page.Items), page.Counts, page.Next));
    }

    private static string? Empty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
