using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Infrastructure.EvidenceStore;

internal sealed class EvidenceVerifier(SealingEvidenceStore store, IIntegrityLog log) : IEvidenceVerifier
{
    public async Task<IReadOnlyList<IntegrityFinding>> VerifyAsync(ContentToVerify content, VerificationOccasion occasion, UserId? actor, CancellationToken ct)
    {
        var found = new List<IntegrityFinding>();
        foreach (var place in store.Places) found.Add(await VerifyCopyAsync(place, content, occasion, actor, null, ct));
        return found;
    }

    internal async Task<IntegrityFinding> VerifyCopyAsync(
        IObjectStore place, ContentToVerify content, VerificationOccasion occasion, UserId? actor, Func<int, CancellationToken, Task>? pace, CancellationToken ct)
    {
        var check = await CopyCheck.OfAsync(store, place, content, pace, ct);
        var finding = new IntegrityFinding(content.ObjectId, place.Name, check.Result, check.MeasuredSha256, occasion, actor);
        await log.RecordAsync(finding, ct);
        return finding;
    }
}
