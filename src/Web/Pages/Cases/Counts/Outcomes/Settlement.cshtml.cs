using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>Records a settlement that is on offer.</summary>
public sealed class SettlementModel : OutcomePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public bool WithoutCompensation { get; private set; }

    public IEnumerable<Choice> Standing => CountsWhere(c => !c.Withdrawn);

    public IEnumerable<Choice> Kinds => Choices("SettlementKind");

    public IEnumerable<Choice> Parties => Choices("SettlementParty");

    public Task<IActionResult> OnGetAsync() => ShowPersonAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowPersonAsync);
        var done = await Ask(new OfferSettlementCommand(
            CaseId, Suspect, Input.CountIds, Input.Kind ?? "", Input.OfferedBy ?? "", Input.OfferedOn ?? default, Input.Terms ?? "", Input.VictimsConsultedOn, Input.WhyNotConsulted ?? "",
            Input.Compensation, Input.Currency, Input.WhyNoCompensation ?? ""));
        WithoutCompensation = Input.Compensation is null;
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowPersonAsync) : Done(T["The settlement waits for a supervisor."], Outcomes);
    }

    public sealed record Form
    {
        public Guid[] CountIds { get; init; } = [];

        public string? Kind { get; init; }

        public string? OfferedBy { get; init; }

        public DateOnly? OfferedOn { get; init; }

        public string? Terms { get; init; }

        public DateOnly? VictimsConsultedOn { get; init; }

        public string? WhyNotConsulted { get; init; }

        public decimal? Compensation { get; init; }

        public string? Currency { get; init; }

        public string? WhyNoCompensation { get; init; }
    }
}
