using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Sessions;

/// <summary>Opens a session for who knows the password and, where enrolled, holds the authenticator.</summary>
/// <param name="Code">Six digits; null when the account has no authenticator.</param>
[Requires(Permissions.Anonymous), Audited(AuditAct.SignIn, AuditObject.Session)]
public sealed record SignInCommand(string UserName, string Password, string? Code, SessionKind Kind) : IUseCase<Result<IssuedSession>>
{
    public override string ToString() => $"SignIn of {UserName}";
}

internal sealed class SignInValidator : AbstractValidator<SignInCommand>
{
    public SignInValidator()
    {
        _ = RuleFor(c => c.UserName).RequiredText(StaffMember.UserNameMaxLength);
        _ = RuleFor(c => c.Password).NotEmpty().WithMessage("This is required.").MaximumLength(256);
        _ = RuleFor(c => c.Code).MaximumLength(12);
    }
}

internal sealed class SignInHandler(ICaseTrackerDb db, ICredentials credentials, ISessions sessions, AuditNotes audit) : IRequestHandler<SignInCommand, Result<IssuedSession>>
{
    public async Task<Result<IssuedSession>> Handle(SignInCommand command, CancellationToken ct)
    {
        var checkedUser = await credentials.CheckAsync(command.UserName, command.Password, command.Code, ct);
        if (checkedUser.IsRefused) return checkedUser.Refusal!;
        if (!await db.Staff.AnyAsync(s => s.Id == checkedUser.Value && s.DisabledAt == null, ct)) return StaffRefusals.SignInRefused;
        audit.About(checkedUser.Value.Value);
        return await sessions.OpenAsync(checkedUser.Value, command.Kind, ct);
    }
}
