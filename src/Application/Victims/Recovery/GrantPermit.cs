using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Recovery;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Recovery;

/// <summary>Records that a residence permit was granted, and starts the deadline of its renewal.</summary>
/// <param name="RenewalLeadDays">Working days before its end; null: the unit's rule.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record GrantPermitCommand(Guid VictimId, Guid PermitId, DateOnly DecidedOn, DateOnly ValidUntil, int? RenewalLeadDays) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class GrantPermitValidator : AbstractValidator<GrantPermitCommand>
{
    public GrantPermitValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.DecidedOn).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.ValidUntil).NotEmpty().WithMessage("Give a day.");
        _ = RuleFor(c => c.RenewalLeadDays).Must(days => days is null or (> 0 and <= ResidencePermit.MaximumLeadDays)).WithMessage($"Between 1 and {ResidencePermit.MaximumLeadDays}.");
    }
}

internal sealed class GrantPermitHandler(ICaseTrackerDb db, VictimClocks clocks) : IRequestHandler<GrantPermitCommand, Result>
{
    public async Task<Result> Handle(GrantPermitCommand command, CancellationToken ct)
    {
        var id = new VictimId(command.VictimId);
        var permit = await db.ResidencePermits.SingleOrDefaultAsync(p => p.Id == command.PermitId && p.VictimId == id, ct);
        if (permit is null) return CommonRefusals.NotFound;
        var may = permit.MayGrant(command.DecidedOn, command.ValidUntil);
        if (may.IsRefused) return may;
        var lead = command.RenewalLeadDays ?? clocks.QuantityOf(VictimClocks.PermitRule);
        var pseudonym = await db.Victims.Where(v => v.Id == id).Select(v => v.Pseudonym).SingleAsync(ct);
        var started = clocks.Start(permit.CaseId, VictimClocks.PermitRule, command.ValidUntil, lead, $"{pseudonym}: ask for renewal of the residence permit");
        return started.Refusal is { } refusal ? refusal : permit.Grant(command.DecidedOn, command.ValidUntil, lead, started.Value.Id, permit.Details);
    }
}
