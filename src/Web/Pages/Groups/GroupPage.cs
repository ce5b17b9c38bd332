using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Groups;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Web.Pages.Groups;

/// <summary>A page about criminal groups, across the cases that the viewer sees.</summary>
public abstract class GroupPage : AppPage
{
    public GroupView View { get; private set; } = null!;

    /// <summary>Whether to offer a verb; the use case decides.</summary>
    public bool MayWrite => User.IsInRole(Roles.Prosecutor) || User.IsInRole(Roles.Investigator) || User.IsInRole(Roles.Supervisor);

    public string Label(string system, string code) => Codes.Label(system, code);

    protected IReferenceCodes Codes => HttpContext.RequestServices.GetRequiredService<IReferenceCodes>();

    protected async Task<IActionResult> ShowGroupAsync(Guid id) => Show(await Ask(new GetGroupQuery(id)), view => View = view);
}
