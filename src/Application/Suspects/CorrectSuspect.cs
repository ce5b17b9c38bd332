using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects;

/// <summary>Corrects what is known of a suspect, if nobody changed it since the caller read version <paramref name="Version"/>. Person or organisation, and the reference, stay.</summary>
/// <param name="Role">Code of the list ChainRole.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Alter, AuditObject.Suspect)]
public sealed record CorrectSuspectCommand(Guid SuspectId, uint Version, string Name, string Role, string Remarks) : ICommand, ICaseScoped, IDescribesSuspect
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

internal sealed class CorrectSuspectValidator : AbstractValidator<CorrectSuspectCommand>
{
    public CorrectSuspectValidator(IReferenceCodes codes, TimeProvider clock) => Include(new SuspectDescriptionRules(codes, clock));
}

internal sealed class CorrectSuspectHandler(ICaseTrackerDb db) : IRequestHandler<CorrectSuspectCommand, Result>
{
    public async Task<Result> Handle(CorrectSuspectCommand command, CancellationToken ct)
    {
        var suspect = await db.Suspects.SingleAsync(s => s.Id == new SuspectId(command.SuspectId), ct);
        if (db.VersionOf(suspect) != command.Version) return CommonRefusals.Stale;
        return suspect.Correct(command.Name, command.Role, command.Remarks);
    }
}
