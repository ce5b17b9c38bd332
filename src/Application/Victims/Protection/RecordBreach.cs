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

/// <summary>Records that a measure was not respected, and tells the lead and the coordinators. What follows is a further record.</summary>
/// <param name="Reaction">Code of the list BreachReaction.</param>
/// <param name="ReportReference">Sealed, may be empty.</param>
/// <param name="Account">Sealed, may be empty.</param>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Collect, AuditObject.ProtectionMeasure)]
public sealed record RecordBreachCommand(Guid MeasureId, DateOnly OccurredOn, string Reaction, string ReportReference, string Account) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ProtectionMeasure(MeasureId);

    public override string ToString() => $"{nameof(RecordBreachCommand)} •••";
}

internal sealed class RecordBreachValidator : AbstractValidator<RecordBreachCommand>
{
    public RecordBreachValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.OccurredOn).PastDay(today);
        _ = RuleFor(c => c.Reaction).CodeOf(codes, "BreachReaction", today);
        _ = RuleFor(c => c.ReportReference).OptionalText(ProtectionBreach.ReportReferenceMaxLength);
        _ = RuleFor(c => c.Account).OptionalText(ProtectionBreach.AccountMaxLength);
    }
}

internal sealed class RecordBreachHandler(ICaseTrackerDb db, ICurrentUser user, ICaseKeys keys, VictimWatchers watchers, TimeProvider clock)
    : IRequestHandler<RecordBreachCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordBreachCommand command, CancellationToken ct)
    {
        var measure = await db.ProtectionMeasures.SingleAsync(m => m.Id == new ProtectionMeasureId(command.MeasureId), ct);
        var id = Guid.CreateVersion7();
        var words = new BreachWords(command.ReportReference.Trim(), command.Account.Trim());
        var details = await keys.SealDetailsAsync(measure.CaseId, SealedTables.ProtectionBreaches, id, words, ct);
        var breach = ProtectionBreach.Record(id, measure, command.OccurredOn, command.Reaction, details, user.Actor.Id, clock.GetUtcNow());
        if (breach.Refusal is { } refusal) return refusal;
        _ = db.ProtectionBreaches.Add(breach.Value);
        var pseudonym = await db.Victims.Where(v => v.Id == measure.VictimId).Select(v => v.Pseudonym).SingleAsync(ct);
        var link = $"/cases/{measure.CaseId.Value}/victims/{measure.VictimId.Value}";
        await watchers.TellAsync(measure.CaseId, user.Actor.Id, $"a protection measure for {pseudonym} was breached.", "A protection measure was breached", link, ct);
        return id;
    }
}
