using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>Shuts a colleague out for a conflict of interest; it beats every relation they have or get.</summary>
[Requires(Permissions.CaseTeam), Audited(AuditAct.Alter, AuditObject.Member)]
public sealed record ExcludeMemberCommand(Guid CaseId, Guid UserId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class ExcludeMemberValidator : AbstractValidator<ExcludeMemberCommand>
{
    public ExcludeMemberValidator()
    {
        _ = RuleFor(c => c.UserId).NotEmpty().WithMessage("Choose a colleague.");
        _ = RuleFor(c => c.Reason).RequiredText(CaseExclusion.ReasonMaxLength);
    }
}

internal sealed class ExcludeMemberHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<ExcludeMemberCommand, Result>
{
    public async Task<Result> Handle(ExcludeMemberCommand command, CancellationToken ct)
    {
        var id = new UserId(command.UserId);
        if (!await db.Staff.AnyAsync(s => s.Id == id, ct)) return CaseRefusals.NoSuchColleague;
        var found = await db.Cases.Include(c => c.Members).Include(c => c.Exclusions).SingleAsync(c => c.Id == new CaseId(command.CaseId), ct);
        audit.About(command.UserId);
        return found.Exclude(id, command.Reason, user.Actor.Id, clock.GetUtcNow());
    }
}
