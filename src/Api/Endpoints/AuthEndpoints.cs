using CaseTracker.Api.Http;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Sessions;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class AuthEndpoints
{
    internal static void MapAuth(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Sessions");

        auth.MapPost("/token", async (TokenBody body, IMediator use, CancellationToken ct) =>
        {
            var opened = await use.Send(new SignInCommand(body.UserName ?? "", body.Password ?? "", body.Code, SessionKind.Api), ct);
            return opened.Refusal is { } refusal ? Responses.Problem(refusal) : TypedResults.Ok(new TokenAnswer(opened.Value.Token, opened.Value.ExpiresAt));
        }).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).SendsOnly<SignInCommand>().Produces<TokenAnswer>();
        auth.MapDelete("/token", async (IMediator use, CancellationToken ct) => (await use.Send(new SignOutCommand(), ct)).ToHttp()).Sends<SignOutCommand>();
        auth.MapGet("/me", async (IMediator use, CancellationToken ct) => (await use.Send(new WhoAmIQuery(), ct)).ToHttp()).Sends<WhoAmIQuery>();
        auth.MapPost("/authenticator", async (IMediator use, CancellationToken ct) => (await use.Send(new BeginAuthenticatorCommand(), ct)).ToHttp()).Sends<BeginAuthenticatorCommand>();
        auth.MapPost("/authenticator/confirm", async (ConfirmAuthenticatorCommand body, IMediator use, CancellationToken ct) => (await use.Send(body, ct)).ToHttp()).Sends<ConfirmAuthenticatorCommand>();
    }

    internal sealed record TokenBody(string? UserName, string? Password, string? Code);

    internal sealed record TokenAnswer(string AccessToken, DateTimeOffset ExpiresAt);
}
