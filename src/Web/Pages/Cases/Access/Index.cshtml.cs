using CaseTracker.Application.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Access;

/// <summary>Who sees the case now, who could before, and who is shut out.</summary>
public sealed class IndexModel : AccessPage
{
    public IEnumerable<MemberView> Now => Team.Items.Where(m => m.Until is null);

    public IEnumerable<MemberView> Before => Team.Items.Where(m => m.Until is not null);

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListMembersQuery(CaseId)), Use);
}
