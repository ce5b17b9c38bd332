using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Home;

/// <summary>My work: what is due, the latest first, and the cases whose team I am on. Who works in no case is led to their own area.</summary>
public sealed class IndexModel(IReferenceCodes codes) : AppPage
{
    private static readonly string[] CaseWorkers = [Roles.Prosecutor, Roles.Investigator, Roles.Supervisor, Roles.VictimCoordinator];

    /// <summary>Highest lateness first; groups without a line are left out.</summary>
    public IReadOnlyList<DueGroup> Due { get; private set; } = [];

    public IReadOnlyList<CaseListItem> Cases { get; private set; } = [];

    public bool MoreCases { get; private set; }

    public bool MayOpenCases => User.IsInRole(Roles.Prosecutor) || User.IsInRole(Roles.Supervisor);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!CaseWorkers.Any(User.IsInRole))
        {
            return LocalRedirect(User.IsInRole(Roles.Auditor) ? "/audit" : User.IsInRole(Roles.Administrator) ? "/admin" : "/dashboard");
        }

        return Show(await Ask(new ListCasesQuery(true, "open", null, null, null, null, null, "nextDue", null, null)), page =>
        {
            (Cases, MoreCases) = (page.Items, page.Next is not null);
            Due = DueGroup.Of(page.Items.Where(c => c.NextDueOn is not null).Select(c => new DueLine(c.Id, c.Reference, c.Title, T["Next deadline of the case"], c.NextDueOn!.Value)), Clock);
        });
    }

    public string Stage(string code) => codes.Label("CaseStage", code);
}
