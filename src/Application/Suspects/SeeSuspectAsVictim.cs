using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects;

/// <summary>Says that a suspect is a victim of the same case, or that something indicates that they are a victim; or takes it back.</summary>
/// <param name="VictimId">The victim who is the same person; null when none is known.</param>
/// <param name="Indicators">Codes of the list VictimIndicator; may be empty.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Alter, AuditObject.Suspect)]
public sealed record SeeSuspectAsVictimCommand(Guid SuspectId, Guid? VictimId, IReadOnlyList<string> Indicators) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

internal sealed class SeeSuspectAsVictimValidator : AbstractValidator<SeeSuspectAsVictimCommand>
{
    public SeeSuspectAsVictimValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Indicators).NotNull().WithMessage("This may be empty but not null.");
        _ = RuleForEach(c => c.Indicators).CodeOf(codes, "VictimIndicator", user.Actor.Today(clock));
    }
}

internal sealed class SeeSuspectAsVictimHandler(ICaseTrackerDb db, ICaseTurn turn) : IRequestHandler<SeeSuspectAsVictimCommand, Result>
{
    public async Task<Result> Handle(SeeSuspectAsVictimCommand command, CancellationToken ct)
    {
        var id = new SuspectId(command.SuspectId);
        await turn.TakeAsync(await db.Suspects.Where(s => s.Id == id).Select(s => s.CaseId).SingleAsync(ct), ct);
        var suspect = await db.Suspects.SingleAsync(s => s.Id == id, ct);
        VictimId? victim = command.VictimId is { } given ? new VictimId(given) : null;
        if (victim is not null && !await db.Victims.AnyAsync(v => v.Id == victim && v.CaseId == suspect.CaseId, ct)) return SuspectRefusals.VictimOfAnotherCase;
        if (victim is not null && await db.Suspects.AnyAsync(s => s.LinkedVictimId == victim && s.Id != id, ct)) return SuspectRefusals.VictimIsAnotherSuspect;
        return suspect.SeeAsVictim(victim, command.Indicators);
    }
}
