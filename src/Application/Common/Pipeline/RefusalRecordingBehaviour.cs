using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Common.Pipeline;

/// <summary>Someone tried what is not theirs: recorded before the answer, in a transaction of its own (ASVS 16.3.2).</summary>
internal sealed class RefusalRecordingBehaviour<TRequest, TResponse>(RequestRecorder recorder, AuditNotes notes) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase<TResponse> where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        notes.StartAfresh();
        var response = await next();
        if (response.Refusal is not { Kind: RefusalKind.Forbidden or RefusalKind.NotFound or RefusalKind.Unauthenticated } refusal) return response;
        try
        {
            await recorder.RecordRefusalAsync(request, UseCaseFacts<TRequest>.Value, refusal.Code, ct);
            return response;
        }
        catch (NotRecordedException)
        {
            return TResponse.Refuse(CommonRefusals.NotRecorded);
        }
    }
}
