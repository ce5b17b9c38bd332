using CaseTracker.Application.Victims.Vault;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Vault;

/// <summary>To whom this identity was granted, and until when.</summary>
public sealed class ReadersModel : VictimPage
{
    public IReadOnlyList<IdentityGrantView> Grants { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        return Victim is null ? page : Show(await Ask(new ListIdentityGrantsQuery(victimId)), grants => Grants = grants);
    }

    public async Task<IActionResult> OnPostAsync(Guid victimId, Guid grantId)
    {
        var revoked = await Ask(new RevokeIdentityGrantCommand(victimId, grantId));
        return revoked.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => OnGetAsync(victimId))
            : Done(T["The grant has ended."], $"/cases/{CaseId}/victims/{victimId}/identity/grants");
    }
}
