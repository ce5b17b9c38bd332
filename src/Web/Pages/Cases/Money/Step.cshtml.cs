using System.Globalization;
using CaseTracker.Application.Recovery;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Money;

/// <summary>Records what was done to an asset.</summary>
public sealed class StepModel : MoneyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public AssetView Asset { get; private set; } = null!;

    public string About => $"{Code(Asset)}: {Label("AssetKind", Asset.Kind)}, {Label("AssetMeasure", Asset.State)}";

    public IEnumerable<Choice> Measures => Asset.MayFollow.Select(m => new Choice(m, Label("AssetMeasure", m)));

    public IEnumerable<Choice> Enforced => View.Enforced.Where(e => e.Left > 0 && e.Currency == Asset.Currency)
        .Select(e => new Choice(e.Id, T["{0}, {1:d MMM yyyy}: {2} left", e.Suspect, e.On, e.Left.ToString("N2", CultureInfo.CurrentCulture)]));

    public Task<IActionResult> OnGetAsync(Guid assetId)
    {
        Input = new Form { On = Clock.Today };
        return ShowOneAsync(assetId);
    }

    public async Task<IActionResult> OnPostAsync(Guid assetId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowOneAsync(assetId));
        var done = await Ask(new RecordAssetStepCommand(CaseId, assetId, Input.Measure ?? "", Input.On ?? default, Input.Amount, Input.Basis, Input.Disposition, Input.EnforcementStepId, Input.Note ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowOneAsync(assetId)) : Done(T["Recorded what was done."], Money);
    }

    private async Task<IActionResult> ShowOneAsync(Guid assetId)
    {
        var page = await ShowAsync();
        if (page is not PageResult) return page;
        if (View.Assets.FirstOrDefault(a => a.Id == assetId) is not { } found) return NotFound();
        Asset = found;
        return page;
    }

    public sealed record Form
    {
        public string? Measure { get; init; }

        public DateOnly? On { get; init; }

        public decimal? Amount { get; init; }

        public string? Basis { get; init; }

        public string? Disposition { get; init; }

        public Guid? EnforcementStepId { get; init; }

        public string? Note { get; init; }
    }
}
