using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Identification;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Identification;

/// <summary>Records who acts for a child (Dir. 2011/36 Arts 14(2), 16(3)); name and contact are sealed.</summary>
/// <param name="Role">Code of the list GuardianRole.</param>
/// <param name="AppointedBy">Code of the list GuardianAppointer.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record AppointGuardianCommand(Guid VictimId, string Role, DateOnly AppointedOn, string AppointedBy, string Name, string Contact) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(AppointGuardianCommand)} •••";
}

internal sealed class AppointGuardianValidator : AbstractValidator<AppointGuardianCommand>
{
    public AppointGuardianValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Role).CodeOf(codes, "GuardianRole", today);
        _ = RuleFor(c => c.AppointedBy).CodeOf(codes, "GuardianAppointer", today);
        _ = RuleFor(c => c.AppointedOn).PastDay(today);
        _ = RuleFor(c => c.Name).RequiredText(Guardian.NameMaxLength);
        _ = RuleFor(c => c.Contact).OptionalText(Guardian.ContactMaxLength);
    }
}

internal sealed class AppointGuardianHandler(ICaseTrackerDb db, StatusDesk desk, ICaseKeys keys, TimeProvider clock) : IRequestHandler<AppointGuardianCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AppointGuardianCommand command, CancellationToken ct)
    {
        var victim = await desk.FindAsync(command.VictimId, ct);
        var inOffice = await db.Guardians.AnyAsync(g => g.VictimId == victim.Id && g.EndedOn == null, ct);
        var id = Guid.CreateVersion7();
        var details = await keys.SealDetailsAsync(victim.CaseId, SealedTables.Guardians, id, new GuardianWords(command.Name.Trim(), command.Contact.Trim()), ct);
        var appointed = Guardian.Appoint(id, victim, command.Role, command.AppointedOn, command.AppointedBy, inOffice, details, clock.GetUtcNow());
        if (appointed.Refusal is { } refusal) return refusal;
        _ = db.Guardians.Add(appointed.Value);
        return id;
    }
}
