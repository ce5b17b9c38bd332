using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Identification;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Identification;
using CaseTracker.Domain.Victims.Recovery;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Recovery;

/// <summary>Begins a recovery and reflection period and starts its deadline (CoE Convention Art. 13). With a reasonable-grounds decision the status follows.</summary>
/// <param name="Days">Calendar days; null: the minimum of the rule. Never fewer.</param>
/// <param name="Body">Code of the list IdentificationBody: who grants it.</param>
/// <param name="Note">Sealed, may be empty.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record BeginReflectionCommand(Guid VictimId, DateOnly BeganOn, int? Days, string Body, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(BeginReflectionCommand)} •••";
}

internal sealed class BeginReflectionValidator : AbstractValidator<BeginReflectionCommand>
{
    public BeginReflectionValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.BeganOn).PastDay(today);
        _ = RuleFor(c => c.Days).Must(days => days is null or (> 0 and <= ReflectionPeriod.MaximumDays)).WithMessage($"Between 1 and {ReflectionPeriod.MaximumDays}.");
        _ = RuleFor(c => c.Body).CodeOf(codes, "IdentificationBody", today);
        _ = RuleFor(c => c.Note).OptionalText(ReflectionPeriod.NoteMaxLength);
    }
}

internal sealed class BeginReflectionHandler(ICaseTrackerDb db, ICurrentUser user, ICaseKeys keys, StatusDesk desk, VictimClocks clocks, TimeProvider clock)
    : IRequestHandler<BeginReflectionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(BeginReflectionCommand command, CancellationToken ct)
    {
        var victim = await desk.FindAsync(command.VictimId, ct);
        var minimum = clocks.QuantityOf(VictimClocks.ReflectionRule);
        var days = command.Days ?? minimum;
        var may = ReflectionPeriod.MayBegin(victim, await db.ReflectionPeriods.AnyAsync(p => p.VictimId == victim.Id && p.EndedOn == null, ct), days, minimum);
        if (may.Refusal is { } no) return no;
        if (StatusPath.Allows(victim.Status, StatusPath.ReflectionPeriod))
        {
            var decided = await desk.DecideAsync(victim, new StatusMove(StatusPath.ReflectionPeriod, command.BeganOn, command.Body), new StatusWords("", ""), ct);
            if (decided.Refusal is { } refusal) return refusal with { Field = "beganOn" };
        }

        var started = clocks.Start(victim.CaseId, VictimClocks.ReflectionRule, command.BeganOn, days, $"{victim.Pseudonym}: recovery and reflection period");
        if (started.Refusal is { } notStarted) return notStarted;
        var id = Guid.CreateVersion7();
        var details = await keys.SealDetailsAsync(victim.CaseId, SealedTables.ReflectionPeriods, id, new ReflectionWords(command.Note.Trim(), ""), ct);
        _ = db.ReflectionPeriods.Add(ReflectionPeriod.Begin(
            id, victim, command.BeganOn, days, started.Value.LegalDueOn, started.Value.Id, details, user.Actor.Id, clock.GetUtcNow()));
        return id;
    }
}
