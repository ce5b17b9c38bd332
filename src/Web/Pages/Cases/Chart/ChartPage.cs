using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Counts;
using CaseTracker.Application.Links;
using CaseTracker.Web.Shared.Tags;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Web.Pages.Cases.Chart;

/// <summary>A page about what links people.</summary>
public abstract class ChartPage : CaseViewPage
{
    public string Home => Root + "/chart";

    protected IReferenceCodes Codes => HttpContext.RequestServices.GetRequiredService<IReferenceCodes>();

    /// <summary>Every suspect, victim and thing of the case, to choose from.</summary>
    private protected async Task<IReadOnlyList<Choice>> EndsAsync()
    {
        var (parties, traces) = (await Ask(new ListCountPartiesQuery(CaseId)), await Ask(new ListTracesQuery(CaseId)));
        if (parties.IsRefused || traces.IsRefused) return [];
        return
        [
            .. parties.Value.Suspects.Select(s => new Choice(s.Id.ToString(), $"{s.Reference} {s.Name}", null, T["Suspects"])),
            .. parties.Value.Victims.Select(v => new Choice(v.Id.ToString(), v.Pseudonym, null, T["Victims"])),
            .. traces.Value.Select(t => new Choice(t.Id.ToString(), TraceName(t), null, T["Things"])),
        ];
    }

    public string TraceName(TraceView trace) =>
        trace.Victim is { } victim ? T["{0} {1} of {2}", trace.Reference, Label("TraceKind", trace.Kind), victim] : $"{trace.Reference} {trace.Label}";
}
