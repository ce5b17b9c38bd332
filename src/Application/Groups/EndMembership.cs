using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Groups;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Groups;

/// <summary>A membership came to its end on a day.</summary>
[Requires(Permissions.GroupWrite), Audited(AuditAct.Alter, AuditObject.Group)]
public sealed record EndMembershipCommand(Guid CaseId, Guid MembershipId, DateOnly Until) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>A membership was recorded in error. It stays, marked, with the reason.</summary>
[Requires(Permissions.GroupWrite), Audited(AuditAct.Alter, AuditObject.Group)]
public sealed record TakeBackMembershipCommand(Guid CaseId, Guid MembershipId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class EndMembershipValidator : AbstractValidator<EndMembershipCommand>
{
    public EndMembershipValidator(ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Until).NotEmpty().WithMessage("Give a day.").LessThanOrEqualTo(today).WithMessage("This day is in the future.");
    }
}

internal sealed class TakeBackMembershipValidator : AbstractValidator<TakeBackMembershipCommand>
{
    public TakeBackMembershipValidator() => _ = RuleFor(c => c.Reason).RequiredText(GroupMembership.ReasonMaxLength);
}

internal sealed class EndMembershipHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<EndMembershipCommand, Result>, IRequestHandler<TakeBackMembershipCommand, Result>
{
    public async Task<Result> Handle(EndMembershipCommand command, CancellationToken ct) =>
        await FindAsync(command.CaseId, command.MembershipId, ct) is { } found ? found.End(command.Until, user.Actor.Id) : CommonRefusals.NotFound;

    public async Task<Result> Handle(TakeBackMembershipCommand command, CancellationToken ct) =>
        await FindAsync(command.CaseId, command.MembershipId, ct) is { } found ? found.TakeBack(command.Reason, user.Actor.Id, clock.GetUtcNow()) : CommonRefusals.NotFound;

    private async Task<GroupMembership?> FindAsync(Guid caseId, Guid id, CancellationToken ct)
    {
        var found = await db.GroupMemberships.SingleOrDefaultAsync(m => m.Id == id && m.CaseId == new CaseId(caseId), ct);
        if (found is not null) audit.About(found.GroupId.Value);
        return found;
    }
}
