using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Deadlines;
using CaseTracker.Application.Tasks;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Home;

/// <summary>My work: what is due, the latest first, and the cases whose team I am on. Who works in no case is led to their own area.</summary>
public sealed class IndexModel(IReferenceCodes codes) : AppPage
{
    private const int TasksShown = 10;
    private static readonly string[] CaseWorkers = [Roles.Prosecutor, Roles.Investigator, Roles.Supervisor, Roles.VictimCoordinator];

    /// <summary>Deadlines the user looks after and those of the cases they lead; highest lateness first, groups without a line left out.</summary>
    public IReadOnlyList<(Lateness Lateness, IReadOnlyList<DeadlineLine> Lines)> Due { get; private set; } = [];

    public bool MoreDue { get; private set; }

    /// <summary>What the user is to do, the earliest first.</summary>
    public IReadOnlyList<TaskView> Tasks { get; private set; } = [];

    public bool MoreTasks { get; private set; }

    public IReadOnlyList<CaseListItem> Cases { get; private set; } = [];

    public bool MoreCases { get; private set; }

    public bool MayOpenCases => User.IsInRole(Roles.Prosecutor) || User.IsInRole(Roles.Supervisor);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!CaseWorkers.Any(User.IsInRole))
        {
            return LocalRedirect(User.IsInRole(Roles.Auditor) ? "/audit" : User.IsInRole(Roles.Administrator) ? "/admin" : "/dashboard/outcomes");
        }

        var due = await Ask(new ListMyDeadlinesQuery("mine"));
        if (due.IsRefused)
        {
            return Show(due, _ => { });
        }

        var tasks = await Ask(new ListMyTasksQuery(TasksShown));
        if (tasks.IsRefused)
        {
            return Show(tasks, _ => { });
        }

        (Tasks, MoreTasks) = (tasks.Value.Items, tasks.Value.Next is not null);
        (Due, MoreDue) = (DueWords.Groups(due.Value.Items), due.Value.Next is not null);
        return Show(await Ask(new ListCasesQuery(true, "open", null, null, null, null, null, "nextDue", null, null)), page => (Cases, MoreCases) = (page.Items, page.Next is not null));
    }

    public string Stage(string code) => codes.Label("CaseStage", code);
}
