using CaseTracker.Application.Counts.Changes;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts;

/// <summary>What a count was laid with, and every change of it.</summary>
public sealed class HistoryModel : CaseViewPage
{
    public ChargeHistory View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid countId) => Show(await Ask(new ListChargeChangesQuery(CaseId, countId)), view => View = view);
}
