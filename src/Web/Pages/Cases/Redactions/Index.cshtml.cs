using CaseTracker.Application.Redactions;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Redactions;

/// <summary>The redactions of the case.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<RedactionLine> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListRedactionsQuery(CaseId)), found => Items = found);
}
