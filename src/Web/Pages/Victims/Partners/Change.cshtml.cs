using CaseTracker.Application.Victims.Referrals;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Victims.Partners;

/// <summary>Describes an organisation anew.</summary>
public sealed class ChangeModel : PartnerPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public PartnerView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id, false);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(id, true));
        var changed = await Ask(new ChangePartnerCommand(
            id, Input.Version, Input.Name ?? "", Input.Kind ?? "", Input.Services, PartnerForm.Codes(Input.Countries), PartnerForm.Codes(Input.Languages), Input.Contact ?? ""));
        return changed.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id, true)) : Done(T["Saved."], "/victims/partners");
    }

    protected override IReadOnlyList<Difference> Compare() =>
    [
        new(T["Name"], Input.Name ?? "", View.Name),
        new(T["Services"], string.Join(", ", Input.Services), string.Join(", ", View.Services)),
        new(T["Contact"], Input.Contact ?? "", View.Contact),
    ];

    /// <param name="sent">Keep what was sent, but take the version that is stored now: saving again is a decision.</param>
    private async Task<IActionResult> ShowAsync(Guid id, bool sent) => Show(await Ask(new GetPartnerQuery(id)), partner =>
    {
        View = partner;
        Input = sent ? Input with { Version = partner.Version } : new Form
        {
            Version = partner.Version, Name = partner.Name, Kind = partner.Kind, Services = [.. partner.Services], Countries = string.Join(' ', partner.Countries),
            Languages = string.Join(' ', partner.Languages), Contact = partner.Contact,
        };
    });

    public sealed record Form : PartnerForm
    {
        public uint Version { get; init; }
    }
}
