using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Application.Victims;

/// <summary>A measure gathers words over its life: what was sealed before stays when something is added.</summary>
public static class MeasureSeal
{
    public static async Task<byte[]> RewriteAsync(this ICaseKeys keys, ProtectionMeasure measure, Func<MeasureWords, MeasureWords> change, CancellationToken ct)
    {
        var before = measure.Details.Length == 0
            ? MeasureWords.None
            : await keys.OpenDetailsAsync<MeasureWords>(measure.CaseId, SealedTables.ProtectionMeasures, measure.Id.Value, measure.Details, ct);
        return await keys.SealDetailsAsync(measure.CaseId, SealedTables.ProtectionMeasures, measure.Id.Value, change(before), ct);
    }
}
