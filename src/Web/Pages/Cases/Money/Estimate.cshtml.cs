using CaseTracker.Application.Recovery;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Money;

/// <summary>Records what was gained by the offence.</summary>
public sealed class EstimateModel : MoneyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync()
    {
        Input = new Form { EstimatedOn = Clock.Today, Currency = "EUR" };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new EstimateBenefitCommand(
            CaseId, Input.Amount ?? 0, Input.Currency ?? "", Input.Method ?? "", Input.From ?? default, Input.Until ?? default, Input.Explanation ?? "", Input.EstimatedOn ?? default));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The estimate is recorded."], Money);
    }

    public sealed record Form
    {
        public decimal? Amount { get; init; }

        public string? Currency { get; init; }

        public string? Method { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? Until { get; init; }

        public string? Explanation { get; init; }

        public DateOnly? EstimatedOn { get; init; }
    }
}
