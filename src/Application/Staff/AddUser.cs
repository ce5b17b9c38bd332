using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Staff;

/// <summary>Makes an account in a unit. It opens no case.</summary>
[Requires(Permissions.UsersManage), Audited(AuditAct.Administer, AuditObject.User)]
public sealed record AddUserCommand(string UserName, string DisplayName, string Email, string Unit, IReadOnlyList<string> Roles, string Password) : ICommand<Guid>
{
    public override string ToString() => $"AddUser {UserName}";
}

internal sealed class AddUserValidator : AbstractValidator<AddUserCommand>
{
    public AddUserValidator()
    {
        _ = RuleFor(c => c.UserName).RequiredText(StaffMember.UserNameMaxLength).Matches("^[a-z0-9][a-z0-9._-]*$").WithMessage("Small letters, digits, dot, dash and underscore.");
        _ = RuleFor(c => c.DisplayName).RequiredText(StaffMember.DisplayNameMaxLength);
        _ = RuleFor(c => c.Email).RequiredText(StaffMember.EmailMaxLength).EmailAddress().WithMessage("This is not an e-mail address.");
        _ = RuleFor(c => c.Unit).NotEmpty().WithMessage("Choose a unit.");
        _ = RuleFor(c => c.Roles).NotEmpty().WithMessage("Choose at least one role.");
        _ = RuleFor(c => c.Password).NotEmpty().WithMessage("This is required.").MaximumLength(256);
    }
}

internal sealed class AddUserHandler(ICaseTrackerDb db, ICredentials credentials, AuditNotes audit) : IRequestHandler<AddUserCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddUserCommand command, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Code == command.Unit, ct);
        if (unit is null) return StaffRefusals.UnknownUnit;
        var member = StaffMember.Join(unit.Id, command.UserName, command.DisplayName.Trim(), command.Email.Trim(), command.Roles);
        if (member.IsRefused) return member.Refusal!;
        if (await db.Staff.AnyAsync(s => s.UserName == command.UserName, ct)) return StaffRefusals.UserNameTaken;

        _ = db.Staff.Add(member.Value);
        _ = await db.SaveChangesAsync(ct); // the account refers to the staff row
        var made = await credentials.CreateAsync(member.Value.Id, command.UserName, command.Password, ct);
        if (made.IsRefused) return made.Refusal!;
        audit.About(member.Value.Id.Value);
        return member.Value.Id.Value;
    }
}
