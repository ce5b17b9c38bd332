using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>Records that the authority granted a measure, wholly or in part. One with an end starts the deadline of its renewal.</summary>
/// <param name="Conditions">Sealed, may be empty.</param>
/// <param name="ExpiresOn">Last day it holds; null when it has no end.</param>
/// <param name="RenewalLeadDays">Working days before its end; null: the unit's rule.</param>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Alter, AuditObject.ProtectionMeasure)]
public sealed record GrantProtectionCommand(
    Guid MeasureId, DateOnly DecidedOn, string Authority, string Conditions, DateOnly? ExpiresOn, bool Partly, int? RenewalLeadDays = null) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ProtectionMeasure(MeasureId);

    public override string ToString() => $"{nameof(GrantProtectionCommand)} •••";
}

internal sealed class GrantProtectionValidator : AbstractValidator<GrantProtectionCommand>
{
    public GrantProtectionValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.DecidedOn).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.Authority).RequiredText(ProtectionMeasure.AuthorityMaxLength);
        _ = RuleFor(c => c.Conditions).OptionalText(ProtectionMeasure.ConditionsMaxLength);
        _ = RuleFor(c => c.RenewalLeadDays).Must(days => days is null or (> 0 and <= ProtectionMeasure.MaximumLeadDays)).WithMessage($"Between 1 and {ProtectionMeasure.MaximumLeadDays}.");
    }
}

internal sealed class GrantProtectionHandler(ICaseTrackerDb db, ICaseKeys keys, VictimClocks clocks) : IRequestHandler<GrantProtectionCommand, Result>
{
    public async Task<Result> Handle(GrantProtectionCommand command, CancellationToken ct)
    {
        var measure = await db.ProtectionMeasures.SingleAsync(m => m.Id == new ProtectionMeasureId(command.MeasureId), ct);
        var details = await keys.RewriteAsync(measure, words => words with { Conditions = command.Conditions.Trim() }, ct);
        var granted = measure.Grant(command.DecidedOn, command.Authority, command.ExpiresOn, command.Partly, details);
        if (granted.IsRefused) return granted;
        if (measure.RenewsId is { } renewed) (await db.ProtectionMeasures.SingleAsync(m => m.Id == renewed, ct)).Renewed();
        return command.ExpiresOn is { } last ? await WatchAsync(measure, last, command.RenewalLeadDays, ct) : granted;
    }

    private async Task<Result> WatchAsync(ProtectionMeasure measure, DateOnly last, int? asked, CancellationToken ct)
    {
        var lead = asked ?? clocks.QuantityOf(VictimClocks.ProtectionRule);
        var pseudonym = await db.Victims.Where(v => v.Id == measure.VictimId).Select(v => v.Pseudonym).SingleAsync(ct);
        var started = clocks.Start(measure.CaseId, VictimClocks.ProtectionRule, last, lead, $"{pseudonym}: {measure.Type} ends, ask for renewal or let it end");
        if (started.Refusal is { } refusal) return refusal;
        measure.WatchRenewal(started.Value.Id, lead);
        return Result.Done;
    }
}
