using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Identification;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Victims;

/// <summary>Takes a (presumed) victim into a case under the next pseudonym of that case. Who it is may follow, sealed.</summary>
/// <param name="Age">Code of the list AgeAssessment; empty: as <paramref name="Child"/> says.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RegisterVictimCommand(Guid CaseId, string Gender, bool Child, string Age = "") : ICommand<RegisteredVictim>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record RegisteredVictim(Guid Id, string Pseudonym);

internal sealed class RegisterVictimValidator : AbstractValidator<RegisterVictimCommand>
{
    public RegisterVictimValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Gender).CodeOf(codes, "Gender", today);
        _ = RuleFor(c => c.Age).CodeOf(codes, "AgeAssessment", today).When(c => !string.IsNullOrEmpty(c.Age));
    }
}

internal sealed class RegisterVictimHandler(ICaseTrackerDb db, INumbering numbering, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<RegisterVictimCommand, Result<RegisteredVictim>>
{
    public async Task<Result<RegisteredVictim>> Handle(RegisterVictimCommand command, CancellationToken ct)
    {
        var number = await numbering.NextAsync($"victim:{command.CaseId}", ct);
        var victim = Victim.Register(new CaseId(command.CaseId), number, command.Gender, command.Child, clock.GetUtcNow());
        if (AgeAssessments.Find(command.Age) is { } age) victim.AssessAge(age, user.Actor.Today(clock));
        _ = db.Victims.Add(victim);
        audit.About(victim.Id.Value);
        return new RegisteredVictim(victim.Id.Value, victim.Pseudonym);
    }
}
