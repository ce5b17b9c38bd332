using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>The victims tab of a case: pseudonyms, protection, and what expires next.</summary>
public sealed class IndexModel(IReferenceCodes codes) : CasePage
{
    public Page<VictimListItem> View { get; private set; } = null!;

    /// <summary>Whoever sees the case and carries the permission by role may register: it holds in every relation to a case.</summary>
    public bool MayRegister => PermissionTable.Grants[Permissions.VictimWrite].Roles.Any(User.IsInRole);

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListVictimsQuery(CaseId, null, after)), view => View = view);

    public string Label(string system, string code) => codes.Label(system, code);
}
