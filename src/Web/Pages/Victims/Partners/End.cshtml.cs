using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Victims.Partners;

/// <summary>The unit works with an organisation no longer.</summary>
public sealed class EndModel : PartnerPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public PartnerView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Input = new Form { EndedOn = Clock.Today };
        return ShowAsync(id);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(id));
        var ended = await Ask(new EndPartnerCommand(id, Input.EndedOn ?? default));
        return ended.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id)) : Done(T["The co-operation is ended."], "/victims/partners");
    }

    private async Task<IActionResult> ShowAsync(Guid id) => Show(await Ask(new GetPartnerQuery(id)), partner => View = partner);

    public sealed record Form
    {
        public DateOnly? EndedOn { get; init; }
    }
}
