using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Cooperation;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cooperation;

/// <summary>Requests for which proceedings stand still, and when they go on (docs/adr/0036).</summary>
internal static class RequestBlockage
{
    /// <summary>Code of the list BlockReason.</summary>
    internal const string Reason = "MLA_ANSWER";

    /// <summary>The last request that the proceedings waited for has ended: they go on. Nothing happens when somebody said so before.</summary>
    internal static async Task EndAsync(ICaseTrackerDb db, AssistanceRequest ended, UserId by, CancellationToken ct)
    {
        if (ended is not { BlockageId: { } blockage, EndedOn: { } on }) return;
        if (await db.AssistanceRequests.AnyAsync(r => r.BlockageId == blockage && r.Id != ended.Id && r.EndedOn == null, ct)) return;
        if (await db.Blockages.SingleOrDefaultAsync(b => b.Id == blockage && b.EndedOn == null, ct) is { } open) _ = open.End(on < open.Since ? open.Since : on, $"Request {ended.Number}", by);
    }
}
