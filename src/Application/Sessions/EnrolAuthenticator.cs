using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Sessions;

/// <summary>Makes a new authenticator key for the caller; it is asked for at sign-in once <see cref="ConfirmAuthenticatorCommand"/> proved it.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Administer, AuditObject.User)]
public sealed record BeginAuthenticatorCommand : IUseCase<Result<AuthenticatorKey>>;

internal sealed class BeginAuthenticatorHandler(ICredentials credentials, ICurrentUser user) : IRequestHandler<BeginAuthenticatorCommand, Result<AuthenticatorKey>>
{
    /// <remarks>A new key would put the phone in use out of force before the new one is proved, and let a stolen session exchange it.</remarks>
    public async Task<Result<AuthenticatorKey>> Handle(BeginAuthenticatorCommand command, CancellationToken ct) =>
        await credentials.HasAuthenticatorAsync(user.Actor.Id, ct) ? StaffRefusals.AuthenticatorInUse : await credentials.BeginAuthenticatorAsync(user.Actor.Id, ct);
}

/// <summary>Proves that the caller's phone holds the key.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Administer, AuditObject.User)]
public sealed record ConfirmAuthenticatorCommand(string Code) : ICommand;

internal sealed class ConfirmAuthenticatorValidator : AbstractValidator<ConfirmAuthenticatorCommand>
{
    public ConfirmAuthenticatorValidator() => RuleFor(c => c.Code).NotEmpty().WithMessage("Enter the six digits.").MaximumLength(12);
}

internal sealed class ConfirmAuthenticatorHandler(ICredentials credentials, ICurrentUser user) : IRequestHandler<ConfirmAuthenticatorCommand, Result>
{
    public Task<Result> Handle(ConfirmAuthenticatorCommand command, CancellationToken ct) => credentials.ConfirmAuthenticatorAsync(user.Actor.Id, command.Code, ct);
}
