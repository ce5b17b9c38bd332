using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Intake;

/// <summary>Labels for packages: exhibit reference and id, in letters and for a camera.</summary>
public sealed class LabelsModel(IQrCodes pictures) : CasePage
{
    private const int OnOnePage = 100;

    public IReadOnlyList<Label> Labels { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>The filters of the evidence list narrow it; <paramref name="item"/> alone is one label.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? item, string? type, string? independence, string? kind, string? state, Guid? custodian, string? sort, string? after)
    {
        if (item is { } id)
        {
            var one = await Ask(new GetExhibitQuery(id));
            // A label of another case would carry this case's reference.
            return one is { IsRefused: false, Value.CaseId: var its } && its != CaseId ? NotFound() : Show(one, view => Labels = [new(view.Id, view.Reference)]);
        }

        var query = new ListExhibitsQuery(CaseId, Given(type), Given(independence), Given(kind), OnOnePage, after) { State = Given(state), Custodian = custodian, Sort = Given(sort) };
        return Show(await Ask(query), view => (Labels, Next) = ([.. view.Items.Select(i => new Label(i.Id, i.Reference))], view.Next));
    }

    public string Picture(Label label) => pictures.Svg($"{Strip.Reference} {label.Reference} {label.Id}");

    private static string? Given(string? code) => string.IsNullOrEmpty(code) ? null : code;

    public sealed record Label(Guid Id, string Reference);
}
