using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence;

/// <summary>Items of all the viewer's cases: those that await their file, then the newest.</summary>
public sealed class InboxModel(IReferenceCodes codes) : AppPage
{
    public IReferenceCodes Codes => codes;

    public Page<InboxItem> View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new EvidenceInboxQuery(null, after)), view => View = view);
}
