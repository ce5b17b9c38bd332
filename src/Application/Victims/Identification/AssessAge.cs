using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Identification;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Victims.Identification;

/// <summary>Records what is held of a victim's age. In doubt the person is treated as a child (Dir. 2011/36 Art. 13(2)).</summary>
/// <param name="Age">Code of the list AgeAssessment.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record AssessAgeCommand(Guid VictimId, string Age, DateOnly AssessedOn) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class AssessAgeValidator : AbstractValidator<AssessAgeCommand>
{
    public AssessAgeValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Age).CodeOf(codes, "AgeAssessment", today);
        _ = RuleFor(c => c.AssessedOn).PastDay(today);
    }
}

internal sealed class AssessAgeHandler(StatusDesk desk) : IRequestHandler<AssessAgeCommand, Result>
{
    public async Task<Result> Handle(AssessAgeCommand command, CancellationToken ct)
    {
        var victim = await desk.FindAsync(command.VictimId, ct);
        victim.AssessAge(AgeAssessments.Find(command.Age)!.Value, command.AssessedOn);
        return Result.Done;
    }
}
