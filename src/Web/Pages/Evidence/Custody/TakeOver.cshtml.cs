using CaseTracker.Application.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody;

/// <summary>Takes the item over from a custodian who has left.</summary>
public sealed class TakeOverModel : ItemPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var command = new TakeOverExhibitCommand(Id, Input.Reason ?? "", Input.Witness ?? "", Input.Place ?? "", Input.Condition ?? "")
        {
            SealNumber = Input.SealNumber ?? "", Authority = Input.Authority ?? "", Remarks = Input.Remarks ?? "", OccurredAt = Input.OccurredAt, LateReason = Input.LateReason ?? "",
        };
        return await AfterAsync(await Ask(command), T["Taken over. It is in your custody."], ShowAsync);
    }

    public sealed record Form
    {
        public string? Reason { get; init; }

        public string? Witness { get; init; }

        public string? Place { get; init; }

        public string? SealNumber { get; init; }

        public string? Condition { get; init; }

        public string? Authority { get; init; }

        public DateTimeOffset? OccurredAt { get; init; }

        public string? LateReason { get; init; }

        public string? Remarks { get; init; }
    }
}
