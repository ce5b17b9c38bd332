using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Deadlines;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>The viewer's deadlines over all cases, grouped by how late they are.</summary>
public sealed class IndexModel(IReferenceCodes codes) : AppPage
{
    public bool All { get; private set; }

    public IReadOnlyList<(Lateness Lateness, IReadOnlyList<DeadlineLine> Lines)> Groups { get; private set; } = [];

    public IEnumerable<Choice> Kinds => DeadlineCodesInWords.Kinds(codes);

    public IReadOnlyList<Choice> Cases { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(bool all, string? kind, Guid? @case, string? after)
    {
        All = all;
        var cases = await Ask(new ListCasesQuery(Mine: !all, "open", null, null, null, null, null, "reference", 200, null));
        if (!cases.IsRefused) Cases = [.. cases.Value.Items.Select(c => new Choice(c.Id, c.Reference))];
        return Show(await Ask(new ListMyDeadlinesQuery(!all, string.IsNullOrEmpty(kind) ? null : kind, @case, After: after)), page => (Groups, Next) = (DueWords.Groups(page.Items), page.Next));
    }
}
