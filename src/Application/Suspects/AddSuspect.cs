using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects;

/// <summary>Puts a person or an organisation into the case as a suspect, with the part they are suspected to have played. Nobody is charged by being named: the case stands where its people stand.</summary>
/// <param name="Kind">Null is refused: nobody is a person by omission.</param>
/// <param name="Role">Code of the list ChainRole.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Collect, AuditObject.Suspect)]
public sealed record AddSuspectCommand(Guid CaseId, SuspectKind? Kind, string Name, string Role, string Remarks) : ICommand<AddedSuspect>, ICaseScoped, IDescribesSuspect
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record AddedSuspect(Guid Id, string Reference);

/// <summary>What adding and correcting ask alike.</summary>
public interface IDescribesSuspect
{
    string Name { get; }

    string Role { get; }

    string Remarks { get; }
}

internal sealed class SuspectDescriptionRules : AbstractValidator<IDescribesSuspect>
{
    public SuspectDescriptionRules(IReferenceCodes codes, TimeProvider clock)
    {
        _ = RuleFor(c => c.Name).RequiredText(Suspect.NameMaxLength);
        _ = RuleFor(c => c.Role).CodeOf(codes, "ChainRole", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        _ = RuleFor(c => c.Remarks).OptionalText(Suspect.RemarksMaxLength);
    }
}

internal sealed class AddSuspectValidator : AbstractValidator<AddSuspectCommand>
{
    public AddSuspectValidator(IReferenceCodes codes, TimeProvider clock)
    {
        Include(new SuspectDescriptionRules(codes, clock));
        _ = RuleFor(c => c.Kind).Must(kind => kind is { } given && Enum.IsDefined(given)).WithMessage("Choose a person or an organisation.");
    }
}

internal sealed class AddSuspectHandler(ICaseTrackerDb db, ICaseTurn turn, StageDesk desk, INumbering numbering, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<AddSuspectCommand, Result<AddedSuspect>>
{
    public async Task<Result<AddedSuspect>> Handle(AddSuspectCommand command, CancellationToken ct)
    {
        var (caseId, now) = (new CaseId(command.CaseId), clock.GetUtcNow());
        await turn.TakeAsync(caseId, ct);
        var found = await db.Cases.Include(c => c.StageChanges).SingleAsync(c => c.Id == caseId, ct);
        var number = await numbering.NextAsync($"suspect:{command.CaseId}", ct);
        var suspect = Suspect.Identify(caseId, number, command.Kind!.Value, command.Name, command.Role, command.Remarks, now);
        _ = db.Suspects.Add(suspect);
        _ = db.SuspectStages.Add(suspect.Begin(found.Stage, desk.Today, user.Actor.Id, now));
        await desk.FollowAsync(found, $"{suspect.Reference} is suspected", ct, suspect);
        audit.About(suspect.Id.Value);
        return new AddedSuspect(suspect.Id.Value, suspect.Reference);
    }
}
