using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Infrastructure.Keys;

internal sealed class CaseKeys(CaseKeyRing ring) : ICaseKeys
{
    public async Task<byte[]> SealAsync(CaseId caseId, ReadOnlyMemory<byte> plain, SealContext context, CancellationToken ct)
    {
        using var key = await ring.TakeOrMakeAsync(caseId, ct);
        return SealedRecord.Seal(CipherSuite.Current, key, plain.Span, context);
    }

    public async Task<byte[]> OpenAsync(CaseId caseId, ReadOnlyMemory<byte> sealedBytes, SealContext context, CancellationToken ct)
    {
        try
        {
            using var key = await ring.TakeAsync(caseId, ct);
            return SealedRecord.Open(key, sealedBytes.Span, context);
        }
        catch (OtherKeyException)
        {
            ring.Forget(caseId); // an exchange may have added one since
            using var key = await ring.TakeAsync(caseId, ct);
            return SealedRecord.Open(key, sealedBytes.Span, context);
        }
    }
}
