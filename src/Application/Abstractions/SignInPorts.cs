using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Abstractions;

/// <summary>Passwords and authenticator codes (ASP.NET Core Identity behind it).</summary>
public interface ICredentials
{
    Task<Result> CreateAsync(UserId user, string userName, string password, CancellationToken ct);

    /// <summary>Checks password and, where enrolled, the code; the same refusal and the same time for an unknown user.</summary>
    Task<Result<UserId>> CheckAsync(string userName, string password, string? code, CancellationToken ct);

    /// <summary>A new authenticator key, not in force before it is confirmed.</summary>
    Task<AuthenticatorKey> BeginAuthenticatorAsync(UserId user, CancellationToken ct);

    Task<Result> ConfirmAuthenticatorAsync(UserId user, string code, CancellationToken ct);

    Task<bool> HasAuthenticatorAsync(UserId user, CancellationToken ct);
}

/// <param name="Secret">Base32, for typing in.</param>
/// <param name="QrSvg">The same as an SVG picture.</param>
public sealed record AuthenticatorKey(string Secret, string QrSvg);

public enum SessionKind { Page, Api }

/// <param name="Token">256 random bits, base64url; only its hash is stored.</param>
public sealed record IssuedSession(Guid Id, string Token, DateTimeOffset ExpiresAt);

/// <summary>Server-side sessions: a token opens one until it expires, is signed out, or its user is disabled.</summary>
public interface ISessions
{
    Task<IssuedSession> OpenAsync(UserId user, SessionKind kind, CancellationToken ct);

    /// <summary>Null when the token is unknown, expired, idle for too long or signed out, or the user is disabled. Known at most 15 s late.</summary>
    Task<Actor?> FindAsync(string token, CancellationToken ct);

    Task CloseAsync(Guid sessionId, CancellationToken ct);

    Task CloseAllAsync(UserId user, CancellationToken ct);
}
