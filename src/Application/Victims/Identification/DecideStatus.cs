using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Rules;
using CaseTracker.Domain.Victims.Identification;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Victims.Identification;

/// <summary>Records a decision on whether a person is a victim: who decided, when, and what follows. The criminal case has no part in it. Clocks that the unit starts by itself start.</summary>
/// <param name="To">Code of the list VictimStatus that may follow the present one.</param>
/// <param name="Body">Code of the list IdentificationBody.</param>
/// <param name="Reference">Of the decision; sealed, may be empty.</param>
/// <param name="Note">Sealed, may be empty.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record DecideStatusCommand(Guid VictimId, string To, DateOnly DecidedOn, string Body, string Reference, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(DecideStatusCommand)} •••";
}

internal sealed class DecideStatusValidator : AbstractValidator<DecideStatusCommand>
{
    public DecideStatusValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.To).CodeOf(codes, "VictimStatus", today);
        _ = RuleFor(c => c.Body).CodeOf(codes, "IdentificationBody", today);
        _ = RuleFor(c => c.DecidedOn).PastDay(today);
        _ = RuleFor(c => c.Reference).OptionalText(StatusDecision.ReferenceMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(StatusDecision.NoteMaxLength);
    }
}

internal sealed class DecideStatusHandler(StatusDesk desk, DeadlineStarting clocks) : IRequestHandler<DecideStatusCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(DecideStatusCommand command, CancellationToken ct)
    {
        if (command.To == StatusPath.ReflectionPeriod) return StatusRefusals.BeginThePeriod;
        var victim = await desk.FindAsync(command.VictimId, ct);
        var decided = await desk.DecideAsync(victim, new StatusMove(command.To, command.DecidedOn, command.Body), new StatusWords(command.Reference.Trim(), command.Note.Trim()), ct);
        if (!decided.IsRefused && ClockEvents.OfStatus(command.To) is { } happened) await clocks.StartAutomaticAsync(victim.CaseId, happened, command.DecidedOn, ct);
        return decided;
    }
}
