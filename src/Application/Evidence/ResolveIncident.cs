using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Ends an integrity incident; when it was the last one open, the item may be disclosed again. The lead or the supervisor of the unit does it.</summary>
[Requires(Permissions.IncidentResolve), Audited(AuditAct.Alter, AuditObject.Incident)]
public sealed record ResolveIncidentCommand(Guid IncidentId, IncidentOutcome Outcome, string Resolution) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Incident(IncidentId);
}

internal sealed class ResolveIncidentValidator : AbstractValidator<ResolveIncidentCommand>
{
    public ResolveIncidentValidator()
    {
        _ = RuleFor(c => c.Outcome).IsInEnum().WithMessage("Choose how it ended.");
        _ = RuleFor(c => c.Resolution).RequiredText(IntegrityIncident.ResolutionMaxLength);
    }
}

internal sealed class ResolveIncidentHandler(ICaseTrackerDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<ResolveIncidentCommand, Result>
{
    public async Task<Result> Handle(ResolveIncidentCommand command, CancellationToken ct)
    {
        var incident = await db.Incidents.SingleAsync(i => i.Id == new IncidentId(command.IncidentId), ct);
        return incident.Resolve(command.Outcome, command.Resolution, user.Actor.Id, clock.GetUtcNow());
    }
}
