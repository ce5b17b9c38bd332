using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Common.Pipeline;

/// <summary>A double click or a retried POST makes one thing: the answer is kept under the caller's key in the transaction of its effect.</summary>
internal sealed class IdempotencyBehaviour<TRequest, TResponse>(IdempotencyContext context, IIdempotencyStore store, IAuditLog log, ICurrentUser user)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IUseCase<TResponse>, ICommandUseCase where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (context.Key is not { } key || user.ActorOrNull is null) return await next(); // a key belongs to a user; signing in has none yet
        var (me, hash) = (user.Actor.Id, log.HashRequest(request));
        if (await store.TakeAsync(me, key, hash, ct) is { } kept)
            return kept.RequestHash.AsSpan().SequenceEqual(hash) ? AnswerCodec<TResponse>.Read(kept.AnswerJson) : TResponse.Refuse(CommonRefusals.KeyReused);

        var response = await next();
        if (response.Refusal is null) await store.KeepAsync(me, key, AnswerCodec<TResponse>.Write(response), ct);
        return response;
    }
}

/// <summary>A successful result as JSON: <c>null</c> for one without a value.</summary>
internal static class AnswerCodec<TResponse>
{
    private static readonly Type? ValueType = typeof(TResponse).IsGenericType ? typeof(TResponse).GetGenericArguments()[0] : null;

    internal static string Write(TResponse response) =>
        ValueType is null ? "null" : JsonSerializer.Serialize(typeof(TResponse).GetProperty(nameof(Result<>.Value))!.GetValue(response), ValueType);

    internal static TResponse Read(string json)
    {
        if (ValueType is null) return (TResponse)(object)Result.Done;
        var value = JsonSerializer.Deserialize(json, ValueType);
        return (TResponse)typeof(TResponse).GetMethod("op_Implicit", [ValueType])!.Invoke(null, [value])!;
    }
}
