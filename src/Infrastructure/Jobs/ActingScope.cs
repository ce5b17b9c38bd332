using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Sends a use case on behalf of a person, with the rights that person has now (ASVS 8.3.3).</summary>
internal sealed class ActingScope(IServiceScopeFactory scopes, IActorDirectory actors)
{
    /// <returns>False when there is no such active user: then nothing was sent.</returns>
    internal async Task<bool> SendAsync<TResponse>(UserId user, IRequest<TResponse> request, CancellationToken ct) where TResponse : class =>
        await AskAsync(user, request, ct) is not null;

    /// <returns>The answer; null when there is no such active user: then nothing was sent.</returns>
    internal async Task<TResponse?> AskAsync<TResponse>(UserId user, IRequest<TResponse> request, CancellationToken ct) where TResponse : class
    {
        if (await actors.FindAsync(user, ct) is not { } actor) return null;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
    }
}
