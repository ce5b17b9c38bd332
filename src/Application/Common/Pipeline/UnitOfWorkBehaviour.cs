using System.Data.Common;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Common.Pipeline;

/// <summary>
/// One transaction around every request, reads too: the effect and its audit entry stand or fall together, and nothing is shown
/// before the entry is committed. A lost race is told, never retried: a retry would apply the change to facts nobody has read.
/// </summary>
internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(ICaseTrackerDb db, RequestRecorder recorder) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase<TResponse> where TResponse : IRefusable<TResponse>
{
    private const string UniqueViolation = "23505";

    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        await using var work = await db.BeginAsync(ct);
        try
        {
            var response = await next();
            if (response.Refusal is not null) return response;
            var changed = db.ChangedFields();
            _ = await db.SaveChangesAsync(ct);
            await recorder.RecordAsync(request, UseCaseFacts<TRequest>.Value, changed, ct);
            await work.CommitAsync(ct);
            return response;
        }
        catch (NoCaseKeyException e) when (e.Erased)
        {
            return TResponse.Refuse(CommonRefusals.KeyErased);
        }
        catch (DbUpdateConcurrencyException)
        {
            return TResponse.Refuse(CommonRefusals.ChangedMeanwhile);
        }
        catch (DbUpdateException e) when (e.InnerException is DbException { SqlState: UniqueViolation })
        {
            return TResponse.Refuse(CommonRefusals.ChangedMeanwhile);
        }
        catch (NotRecordedException)
        {
            return TResponse.Refuse(CommonRefusals.NotRecorded);
        }
    }
}
