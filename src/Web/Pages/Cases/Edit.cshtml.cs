using CaseTracker.Application.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases;

/// <summary>Changes the particulars of the case; whoever comes second sees both versions.</summary>
public sealed class EditModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet()
    {
        Input = Stored();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var done = await Ask(new EditCaseCommand(
            CaseId, Input.Version, Input.Title ?? "", Input.DetectionMode ?? "", Input.Exploitation, Input.FirstReportOn, Input.FirstProsecutorAdviceOn, Input.Restricted));
        if (done.Refusal is not { } refusal)
        {
            return Done(T["The case was changed."], Root);
        }

        if (refusal.Kind is RefusalKind.Stale)
        {
            Input = Input with { Version = Case.Version };
        }

        return await RefusedAsync(refusal, ShowAsync);
    }

    protected override IReadOnlyList<Difference> Compare()
    {
        var stored = Stored();
        return [.. Words(Input).Zip(Words(stored), (yours, theirs) => new Difference(yours.Label, yours.Text, theirs.Text)).Where(d => d.Yours != d.Theirs)];
    }

    private Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());

    private Form Stored() => new()
    {
        Version = Case.Version, Title = Case.Title, DetectionMode = Case.DetectionMode, Exploitation = [.. Case.Exploitation],
        FirstReportOn = Case.FirstReportOn, FirstProsecutorAdviceOn = Case.FirstProsecutorAdviceOn, Restricted = Case.Restricted,
    };

    private IEnumerable<(string Label, string? Text)> Words(Form form) =>
    [
        (T["Title"], form.Title),
        (T["How it came to light"], form.DetectionMode is { } mode ? Label("DetectionMode", mode) : null),
        (T["Forms of exploitation"], string.Join(", ", form.Exploitation.Order(StringComparer.Ordinal).Select(code => Label("TypeOfExploitation", code)))),
        (T["First report"], Day(form.FirstReportOn)),
        (T["First prosecutor advice"], Day(form.FirstProsecutorAdviceOn)),
        (T["Restricted"], form.Restricted ? T["yes"] : T["no"]),
    ];

    private static string? Day(DateOnly? day) => day is { } given ? TimeWords.Absolute(given) : null;

    public sealed record Form
    {
        public uint Version { get; init; }

        public string? Title { get; init; }

        public string? DetectionMode { get; init; }

        public List<string> Exploitation { get; init; } = [];

        public DateOnly? FirstReportOn { get; init; }

        public DateOnly? FirstProsecutorAdviceOn { get; init; }

        public bool Restricted { get; init; }
    }
}
