using CaseTracker.Application.Access;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Deadlines;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>The deadlines of one case.</summary>
public sealed class CaseModel : CasePage
{
    public bool Closed { get; private set; }

    public bool MayWrite { get; private set; }

    public IReadOnlyList<DeadlineLine> Lines { get; private set; } = [];

    public IReadOnlyList<DefendantClocks> Custody { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(bool closed, string? after)
    {
        Closed = closed;
        var view = await Ask(new GetCaseQuery(CaseId));
        MayWrite = !view.IsRefused && view.Value.Permissions.Contains(Permissions.DeadlineWrite);
        var custody = await Ask(new ListCustodyClocksQuery(CaseId));
        if (!custody.IsRefused) Custody = custody.Value.Items;
        return Show(await Ask(new ListCaseDeadlinesQuery(CaseId, closed ? "closed" : "open", After: after)), page => (Lines, Next) = (page.Items, page.Next));
    }
}
