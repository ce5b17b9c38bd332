using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence;

/// <summary>One item: what it is, its file, and who held it when and why.</summary>
public sealed class ItemModel(IReferenceCodes codes) : AppPage
{
    public IReferenceCodes Codes => codes;

    public ExhibitView View { get; private set; } = null!;

    public bool MayWrite => View.Permissions.Contains(Permissions.EvidenceWrite);

    public async Task<IActionResult> OnGetAsync(Guid id) => Show(await Ask(new GetExhibitQuery(id)), view => View = view);
}
