using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Evidence.Openings;

/// <summary>The second person does not agree.</summary>
[Requires(Permissions.EvidenceSecond), Audited(AuditAct.Alter, AuditObject.Opening)]
public sealed record DeclineOpeningCommand(Guid OpeningId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Opening(OpeningId);
}

internal sealed class DeclineOpeningHandler(OpeningDesk desk) : IRequestHandler<DeclineOpeningCommand, Result>
{
    public Task<Result> Handle(DeclineOpeningCommand command, CancellationToken ct) => desk.DecideAsync(command.OpeningId, approve: false, ct);
}
