using CaseTracker.Application.Counts.Changes;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts;

/// <summary>Takes back a count, or asks a supervisor for it.</summary>
public sealed class WithdrawModel : CountPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid countId) => ShowCountAsync(countId);

    public async Task<IActionResult> OnPostAsync(Guid countId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowCountAsync(countId));
        var done = await Ask(new WithdrawCountCommand(CaseId, countId, Input.Reason ?? "", Input.ReasonCode, Input.EvidenceGap ?? "", Input.VictimInformedOn));
        if (done.Refusal is { } refusal) return await RefusedAsync(refusal, () => ShowCountAsync(countId));
        return Done(done.Value.Effective ? T["The count is withdrawn."] : T["It waits for a different supervisor. Until then the count stays as it is."], Home);
    }

    public sealed record Form
    {
        public string? ReasonCode { get; init; }

        public string? Reason { get; init; }

        public string? EvidenceGap { get; init; }

        public DateOnly? VictimInformedOn { get; init; }
    }
}
