using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Identity;

/// <summary>Passwords and authenticator codes by ASP.NET Core Identity: PBKDF2-HMAC-SHA512, 210,000 rounds; five failures lock for a few minutes.</summary>
internal sealed class Credentials(UserManager<Account> accounts, IServiceScopeFactory scopes, IQrCodes pictures) : ICredentials
{
    /// <summary>Hashed against for a user that does not exist, so that the answer takes as long.</summary>
    private static readonly Account Nobody = new() { UserName = "nobody" };
    private static string? nobodysHash;

    public async Task<Result> CreateAsync(UserId user, string userName, string password, CancellationToken ct)
    {
        var made = await accounts.CreateAsync(new Account { Id = user.Value, UserName = userName, LockoutEnabled = true }, password);
        if (made.Succeeded) return Result.Done;
        return made.Errors.Any(e => e.Code.StartsWith("Duplicate", StringComparison.Ordinal)) ? StaffRefusals.UserNameTaken : StaffRefusals.WeakPassword;
    }

    public async Task<Result<UserId>> CheckAsync(string userName, string password, string? code, CancellationToken ct)
    {
        var account = await accounts.FindByNameAsync(userName);
        if (account is null)
        {
            nobodysHash ??= accounts.PasswordHasher.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
            _ = accounts.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return StaffRefusals.SignInRefused;
        }
        var matches = await accounts.CheckPasswordAsync(account, password); // for a locked account too: the answer takes as long
        if (await accounts.IsLockedOutAsync(account)) return StaffRefusals.SignInRefused;
        if (!matches) return await FailAsync(account);
        if (account.TwoFactorEnabled)
        {
            if (string.IsNullOrWhiteSpace(code)) return StaffRefusals.CodeNeeded;
            if (!await TakeCodeAsync(account, code)) return await FailAsync(account);
        }
        _ = await accounts.ResetAccessFailedCountAsync(account);
        return new UserId(account.Id);
    }

    public async Task<AuthenticatorKey> BeginAuthenticatorAsync(UserId user, CancellationToken ct)
    {
        var account = await RequireAsync(user);
        _ = await accounts.ResetAuthenticatorKeyAsync(account);
        var secret = await accounts.GetAuthenticatorKeyAsync(account) ?? throw new InvalidOperationException("No authenticator key was made.");
        var uri = $"otpauth://totp/CaseTracker:{Uri.EscapeDataString(account.UserName!)}?secret={secret}&issuer=CaseTracker&digits=6";
        return new AuthenticatorKey(secret, pictures.Svg(uri));
    }

    public async Task<Result> ConfirmAuthenticatorAsync(UserId user, string code, CancellationToken ct)
    {
        var account = await RequireAsync(user);
        if (!await TakeCodeAsync(account, code)) return new Refusal("authenticator.wrong_code", "This code is not right. Check the clock of your phone.", RefusalKind.Invalid, "code");
        _ = await accounts.SetTwoFactorEnabledAsync(account, true);
        return Result.Done;
    }

    public async Task<bool> HasAuthenticatorAsync(UserId user, CancellationToken ct) => (await RequireAsync(user)).TwoFactorEnabled;

    private async Task<Account> RequireAsync(UserId user) =>
        await accounts.FindByIdAsync(user.Value.ToString()) ?? throw new InvalidOperationException("A signed-in user has an account.");

    /// <summary>Counts the failure in a transaction of its own: that of the refused request is rolled back, and five failures must lock.</summary>
    private async Task<Refusal> FailAsync(Account account)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await own.FindByIdAsync(account.Id.ToString()) is { } counted) _ = await own.AccessFailedAsync(counted);
        return StaffRefusals.SignInRefused;
    }

    /// <summary>A code opens once: the same one is refused even while it is still valid (ASVS 6.5.1).</summary>
    private async Task<bool> TakeCodeAsync(Account account, string code)
    {
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(digits));
        if (account.LastCodeHash is { } last && CryptographicOperations.FixedTimeEquals(last, hash)) return false;
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits)) return false;
        account.LastCodeHash = hash;
        return (await accounts.UpdateAsync(account)).Succeeded;
    }
}
