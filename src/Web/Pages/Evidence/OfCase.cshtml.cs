using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence;

/// <summary>The evidence tab of a case: its items by exhibit reference.</summary>
public sealed class OfCaseModel(IReferenceCodes codes) : CasePage
{
    public IReferenceCodes Codes => codes;

    public Page<ExhibitListItem> View { get; private set; } = null!;

    public bool MayRegister { get; private set; }

    public bool Filtered { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? type, string? independence, string? kind, string? after)
    {
        var permissions = await Ask(new GetCaseQuery(CaseId));
        MayRegister = permissions is { IsRefused: false, Value.Permissions: var held } && held.Contains(Permissions.EvidenceWrite);
        Filtered = !string.IsNullOrEmpty(type) || !string.IsNullOrEmpty(independence) || !string.IsNullOrEmpty(kind);
        return Show(await Ask(new ListExhibitsQuery(CaseId, Given(type), Given(independence), Given(kind), null, after)), view => View = view);
    }

    public IEnumerable<Choice> Choices(string list) => codes.List(list).Select(c => new Choice(c.Code, T[c.Label]));

    private static string? Given(string? code) => string.IsNullOrEmpty(code) ? null : code;
}
