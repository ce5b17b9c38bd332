using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Intake;

/// <summary>Labels for packages: exhibit reference and id, in letters and for a camera.</summary>
public sealed class LabelsModel(IQrCodes pictures) : CasePage
{
    private const int OnOnePage = 100;

    public IReadOnlyList<ExhibitListItem> Items { get; private set; } = [];

    public string? Next { get; private set; }

    /// <param name="item">Only this one; null for all of the case.</param>
    public async Task<IActionResult> OnGetAsync(Guid? item, string? after) => Show(await Ask(new ListExhibitsQuery(CaseId, null, null, null, OnOnePage, after)), view =>
        (Items, Next) = ([.. view.Items.Where(i => item is null || i.Id == item)], item is null ? view.Next : null));

    public string Picture(ExhibitListItem item) => pictures.Svg($"{Strip.Reference} {item.Reference} {item.Id}");
}
