using CaseTracker.Application.Access;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody.HandOver;

/// <summary>Offers the item to somebody of the team.</summary>
public sealed class OfferModel : ItemPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Receivers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowOfferAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowOfferAsync);
        var offered = await Ask(new OfferHandOverCommand(
            Id, Input.ToUserId ?? Guid.Empty, Input.Purpose ?? "", Input.Place ?? "", Input.SealNumber ?? "", Input.Condition ?? "", Input.Remarks ?? ""));
        return await AfterAsync(offered, T["Offered. Custody passes when it is accepted."], ShowOfferAsync);
    }

    private async Task<IActionResult> ShowOfferAsync()
    {
        var shown = await ShowAsync();
        return View is null ? shown : Show(await Ask(new ListMembersQuery(View.CaseId)), team => Receivers =
            [.. team.Items.Where(m => m.Until is null && m.UserId != Viewer && PermissionTable.RoleCarries(m.Roles, Permissions.EvidenceWrite)).Select(m => new Choice(m.UserId, m.Name))]);
    }

    public sealed record Form
    {
        public Guid? ToUserId { get; init; }

        public string? Purpose { get; init; }

        public string? Place { get; init; }

        public string? SealNumber { get; init; }

        public string? Condition { get; init; }

        public string? Remarks { get; init; }
    }
}
