using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence;

/// <summary>The evidence tab of a case: its items by exhibit reference.</summary>
public sealed class OfCaseModel(IReferenceCodes codes) : CasePage
{
    public IReferenceCodes Codes => codes;

    public Page<ExhibitListItem> View { get; private set; } = null!;

    public IReadOnlyList<Choice> Custodians { get; private set; } = [];

    public IReadOnlyList<Choice> States => [.. Enum.GetValues<ExhibitState>().Select(s => new Choice(JsonNamingPolicy.CamelCase.ConvertName(s.ToString()), EvidenceWords.Of(s, T)))];

    public bool MayRegister { get; private set; }

    public bool MayReadDisclosure { get; private set; }

    public bool Filtered { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? type, string? independence, string? kind, string? state, Guid? custodian, string? sort, string? after)
    {
        var permissions = await Ask(new GetCaseQuery(CaseId));
        MayRegister = permissions is { IsRefused: false, Value.Permissions: var held } && held.Contains(Permissions.EvidenceWrite);
        MayReadDisclosure = permissions is { IsRefused: false } && permissions.Value.Permissions.Contains(Permissions.DisclosureRead);
        Filtered = !string.IsNullOrEmpty(type) || !string.IsNullOrEmpty(independence) || !string.IsNullOrEmpty(kind) || !string.IsNullOrEmpty(state) || custodian is not null;
        var team = await Ask(new ListMembersQuery(CaseId));
        if (!team.IsRefused) Custodians = [.. team.Value.Items.Select(m => new Choice(m.UserId, m.Name)).DistinctBy(m => m.Value)];
        var query = new ListExhibitsQuery(CaseId, Given(type), Given(independence), Given(kind), null, after) { State = Given(state), Custodian = custodian, Sort = Given(sort) };
        return Show(await Ask(query), view => View = view);
    }

    public IEnumerable<Choice> Choices(string list) => codes.List(list).Select(c => new Choice(c.Code, T[c.Label]));

    private static string? Given(string? code) => string.IsNullOrEmpty(code) ? null : code;
}
