using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Identification;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Recovery;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Recovery;

/// <summary>Records that a residence permit was applied for, or its renewal (CoE Art. 14; Dir. 2004/81).</summary>
/// <param name="Note">Sealed, may be empty.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record ApplyForPermitCommand(Guid VictimId, DateOnly AppliedOn, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(ApplyForPermitCommand)} •••";
}

internal sealed class ApplyForPermitValidator : AbstractValidator<ApplyForPermitCommand>
{
    public ApplyForPermitValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.AppliedOn).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.Note).OptionalText(ResidencePermit.ReasonMaxLength);
    }
}

internal sealed class ApplyForPermitHandler(ICaseTrackerDb db, ICaseKeys keys, StatusDesk desk, VictimClocks clocks, TimeProvider clock)
    : IRequestHandler<ApplyForPermitCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(ApplyForPermitCommand command, CancellationToken ct)
    {
        var victim = await desk.FindAsync(command.VictimId, ct);
        var former = await db.ResidencePermits.Where(p => p.VictimId == victim.Id).ToListAsync(ct);
        var id = Guid.CreateVersion7();
        var details = await keys.SealDetailsAsync(victim.CaseId, SealedTables.ResidencePermits, id, new PermitWords(command.Note.Trim(), ""), ct);
        var applied = ResidencePermit.Apply(id, victim, command.AppliedOn, former.Any(p => p.Status == PermitStatus.Applied), details, clock.GetUtcNow());
        if (applied.Refusal is { } refusal) return refusal;
        _ = db.ResidencePermits.Add(applied.Value);
        foreach (var permit in former)
        {
            var asked = await clocks.CompleteAsync(permit.DeadlineId, command.AppliedOn, "Renewal applied for", ct);
            if (asked.Refusal is { } notCompleted) return notCompleted;
        }
        return id;
    }
}
