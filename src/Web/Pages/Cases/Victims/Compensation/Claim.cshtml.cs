using CaseTracker.Application.Victims.Compensation;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Compensation;

/// <summary>Records that compensation was claimed for a victim.</summary>
public sealed class ClaimModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Choice> Heads => [.. Choices("HeadOfLoss")];

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { FiledOn = Clock.Today, Currency = "EUR" };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(
        victimId,
        () => new FileClaimCommand(victimId, Input.Route ?? "", Input.Currency ?? "", Input.VictimIsParty, Input.FiledOn ?? default, Amounts.Of(Input.Amounts), Input.Reference ?? "", Input.Note ?? ""),
        T["The claim is recorded."]);

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is not null)
        {
            Amounts.Ask(Input.Amounts, Heads.Select(h => h.Value));
        }

        return page;
    }

    public sealed record Form
    {
        public string? Route { get; init; }

        public bool VictimIsParty { get; init; }

        public DateOnly? FiledOn { get; init; }

        public string? Currency { get; init; }

        public Dictionary<string, decimal?> Amounts { get; init; } = [];

        public string? Reference { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}

/// <summary>Amounts by head of loss, as a form asks for them: an empty field is no amount.</summary>
internal static class Amounts
{
    internal static IReadOnlyList<AmountByHead> Of(Dictionary<string, decimal?> asked) =>
        [.. asked.Where(a => a.Value is not null).Select(a => new AmountByHead(a.Key, a.Value!.Value))];

    /// <summary>A field for each, empty where nothing was given.</summary>
    internal static void Ask(Dictionary<string, decimal?> asked, IEnumerable<string> heads)
    {
        foreach (var head in heads)
        {
            _ = asked.TryAdd(head, null);
        }
    }
}
