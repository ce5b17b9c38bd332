using CaseTracker.Application.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Item;

/// <summary>The tree an item belongs to.</summary>
public sealed class DerivationsModel : ItemPage
{
    private DerivationTree? tree;

    public Task<IActionResult> OnGetAsync() => ShowWithAsync(new ListDerivationsQuery(Id), found => tree = found);

    public IEnumerable<DerivedItem> ChildrenOf(Guid? parent) => tree!.Items.Where(i => i.ParentId == parent);
}
