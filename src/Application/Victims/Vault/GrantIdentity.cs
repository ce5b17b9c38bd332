using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Vault;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Vault;

/// <summary>Lets one named user have one victim's identity revealed, or read of their welfare, until a day has passed. Each reveal still asks for purpose and reason.</summary>
/// <param name="UntilOn">Last day, in the caller's time zone.</param>
/// <param name="Reason">Why they need to know; kept encrypted in the audit trail.</param>
[Requires(Permissions.IdentityGrant), Audited(AuditAct.Administer, AuditObject.Identity)]
public sealed record GrantIdentityCommand(Guid VictimId, Guid UserId, DateOnly UntilOn, string Reason, GrantScope Scope = GrantScope.Identity) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class GrantIdentityValidator : AbstractValidator<GrantIdentityCommand>
{
    public GrantIdentityValidator()
    {
        _ = RuleFor(c => c.Reason).RequiredText(Identity.ReasonMaxLength)
            .Must(reason => reason is null || reason.Trim().Length >= Identity.ReasonMinLength).WithMessage($"At least {Identity.ReasonMinLength} characters.");
        _ = RuleFor(c => c.Scope).IsInEnum().WithMessage("Choose one from the list.");
    }
}

internal sealed class GrantIdentityHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<GrantIdentityCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(GrantIdentityCommand command, CancellationToken ct)
    {
        var (id, to, now) = (new VictimId(command.VictimId), new UserId(command.UserId), clock.GetUtcNow());
        var victim = await db.Victims.SingleAsync(v => v.Id == id, ct);
        if (!await MaySeeAsync(victim.CaseId, to, ct)) return IdentityGrantRefusals.NotOfTheTeam;
        var given = IdentityGrant.Give(id, victim.CaseId, to, user.Actor.Id, UnitDays.EndOf(command.UntilOn, user.Actor.TimeZone), now, command.Scope);
        if (given.Refusal is { } refusal) return refusal;

        _ = db.IdentityGrants.Add(given.Value);
        var reference = await db.Cases.Where(c => c.Id == victim.CaseId).Select(c => c.Reference).SingleAsync(ct);
        _ = db.Notifications.Add(Notification.To(to, victim.CaseId, $"{reference} {victim.Pseudonym}: {(command.Scope == GrantScope.Identity ? "you may have the identity revealed, each time with a reason" : "you may read of the welfare of this victim")}", $"/cases/{victim.CaseId.Value}/victims/{id.Value}", now));
        audit.About(command.VictimId);
        audit.Because(command.Reason.Trim());
        return given.Value.Id.Value;
    }

    /// <summary>On the team, or supervising the unit of a case that is not restricted, and not excluded.</summary>
    private Task<bool> MaySeeAsync(CaseId caseId, UserId to, CancellationToken ct) => db.Cases.AnyAsync(
        c => c.Id == caseId && !c.Exclusions.Any(x => x.UserId == to) && (c.Members.Any(m => m.UserId == to && m.RemovedAt == null)
            || (!c.Restricted && db.Staff.Any(s => s.Id == to && s.DisabledAt == null && s.UnitId == c.UnitId && s.Roles.Contains(Domain.Staff.Roles.Supervisor)))), ct);
}
