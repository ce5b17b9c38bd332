using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Protection;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Protection;

/// <summary>Records that the renewal of a measure was asked for: a request of its own, which ends the watch over the old one.</summary>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Collect, AuditObject.ProtectionMeasure)]
public sealed record RenewProtectionCommand(Guid MeasureId, DateOnly RequestedOn, string Authority) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ProtectionMeasure(MeasureId);
}

internal sealed class RenewProtectionValidator : AbstractValidator<RenewProtectionCommand>
{
    public RenewProtectionValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.RequestedOn).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.Authority).OptionalText(ProtectionMeasure.AuthorityMaxLength);
    }
}

internal sealed class RenewProtectionHandler(ICaseTrackerDb db, ICaseKeys keys, VictimClocks clocks, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<RenewProtectionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RenewProtectionCommand command, CancellationToken ct)
    {
        var id = new ProtectionMeasureId(command.MeasureId);
        var measure = await db.ProtectionMeasures.SingleAsync(m => m.Id == id, ct);
        if (await db.ProtectionMeasures.AnyAsync(m => m.RenewsId == id && m.Status == ProtectionStatus.Requested, ct)) return ProtectionRefusals.RenewalIsOpen;
        var asked = measure.RequestRenewal(command.RequestedOn, command.Authority, clock.GetUtcNow());
        if (asked.Refusal is { } refusal) return refusal;
        var words = measure.Details.Length == 0
            ? MeasureWords.None
            : await keys.OpenDetailsAsync<MeasureWords>(measure.CaseId, SealedTables.ProtectionMeasures, measure.Id.Value, measure.Details, ct);
        asked.Value.Protect(measure.AlsoProtects.Select(v => new VictimId(v)), await keys.RewriteAsync(asked.Value, none => none with { Family = words.Family }, ct));
        _ = db.ProtectionMeasures.Add(asked.Value);
        audit.About(asked.Value.Id.Value);
        var watched = await clocks.CompleteAsync(measure.DeadlineId, command.RequestedOn, "Renewal asked for", ct);
        return watched.Refusal is { } notCompleted ? notCompleted : asked.Value.Id.Value;
    }
}
