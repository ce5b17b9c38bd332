using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Redactions;

/// <summary>Tells whether an item may be handed out as a redaction: asked by whatever leaves the house.</summary>
internal sealed class CheckedRedactions(ICaseTrackerDb db)
{
    /// <summary>True when it was made by a redaction here, verified, and checked by a second person. False for everything else, also for an original.</summary>
    internal Task<bool> IsCheckedRedactionAsync(ExhibitId exhibit, CancellationToken ct) =>
        db.Redactions.AnyAsync(r => r.ResultId == exhibit && r.State == RedactionState.Checked, ct);

    /// <summary>True when it was made by a redaction here that nobody has checked, or that was rejected: it is handed to nobody.</summary>
    internal Task<bool> IsUncheckedAsync(ExhibitId exhibit, CancellationToken ct) =>
        db.Redactions.SelectMany(r => r.Attempts).AnyAsync(a => a.ResultId == exhibit && a.State != AttemptState.Checked, ct);
}
