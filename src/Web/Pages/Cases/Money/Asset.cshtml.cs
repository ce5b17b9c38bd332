using CaseTracker.Application.Recovery;
using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Money;

/// <summary>Records an asset that was identified.</summary>
public sealed class AssetModel : MoneyPage
{
    private IReadOnlyList<DefendantView> people = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Owners => people.Select(p => new Choice(p.SuspectId, $"{p.Reference} {p.Name}"));

    public Task<IActionResult> OnGetAsync()
    {
        Input = new Form { IdentifiedOn = Clock.Today, Currency = "EUR" };
        return ShowPeopleAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowPeopleAsync);
        var done = await Ask(new RecordAssetCommand(
            CaseId, Input.Kind ?? "", Input.Description ?? "", Input.Value, Input.Currency ?? "", Input.OwnerId, Input.HeldBy ?? "", Input.IdentifiedOn ?? default));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowPeopleAsync) : Done(T["The asset is recorded."], Money);
    }

    private async Task<IActionResult> ShowPeopleAsync() => Show(await Ask(new ListDefendantsQuery(CaseId)), found => people = found.Defendants);

    public sealed record Form
    {
        public string? Kind { get; init; }

        public string? Description { get; init; }

        public decimal? Value { get; init; }

        public string? Currency { get; init; }

        public Guid? OwnerId { get; init; }

        public string? HeldBy { get; init; }

        public DateOnly? IdentifiedOn { get; init; }
    }
}
