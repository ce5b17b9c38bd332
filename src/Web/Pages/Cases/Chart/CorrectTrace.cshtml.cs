using CaseTracker.Application.Links;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Chart;

/// <summary>Corrects what is known of a thing; whoever comes second sees both versions.</summary>
public sealed class CorrectTraceModel : TracePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid traceId) => ShowAsync(traceId, false);

    public async Task<IActionResult> OnPostAsync(Guid traceId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(traceId, true));
        var done = await Ask(new CorrectTraceCommand(CaseId, traceId, Input.Version, Input.Label ?? "", Input.Identifier ?? "", Input.Remarks ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(traceId, true)) : Done(T["Saved."], $"{Home}/traces/{traceId}");
    }

    protected override IReadOnlyList<Difference> Compare() => [.. new[]
    {
        new Difference(T["What do you call it?"], Input.Label, Trace.Label),
        new Difference(T["Number, address or plate"], Input.Identifier ?? "", Trace.Identifier),
        new Difference(T["Remarks"], Input.Remarks ?? "", Trace.Remarks),
    }.Where(d => d.Yours != d.Theirs)];

    private async Task<IActionResult> ShowAsync(Guid traceId, bool sent)
    {
        var page = await ShowTraceAsync(traceId);
        if (page is PageResult)
        {
            Input = sent ? Input with { Version = Trace.Version } : new Form { Version = Trace.Version, Label = Trace.Label, Identifier = Trace.Identifier, Remarks = Trace.Remarks };
        }

        return page;
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public string? Label { get; init; }

        public string? Identifier { get; init; }

        public string? Remarks { get; init; }
    }
}
