using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Who completed what after its day, and by how many days.</summary>
public sealed class CompletedLateModel : AppPage
{
    public bool OfUnit => User.IsInRole(Roles.Supervisor);

    public IReadOnlyList<CompletedLateLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after) =>
        Show(await Ask(new ListCompletedLateQuery(After: after)), page => (Lines, Next) = (page.Items, page.Next));
}
